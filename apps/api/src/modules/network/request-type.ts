/** Work on road networks that a worker does, and how it stands. */
import type { networkRequests } from '@stillgraph/db';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

const kinds = { IMPORT: 'IMPORT', PATCH: 'PATCH', SNAP: 'SNAP' } as const;
registerEnumType(kinds, {
  name: 'NetworkWork',
  description: 'What a worker may do with road networks.',
  valuesConfig: {
    IMPORT: { description: 'Read a network from a file.' },
    PATCH: { description: 'Make the next version of a network by changes of its latest one.' },
    SNAP: { description: 'Bring the sensors of a dataset onto the segments of a version.' },
  },
});
const statuses = { QUEUED: 'QUEUED', RUNNING: 'RUNNING', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' } as const;
registerEnumType(statuses, {
  name: 'NetworkRequestStatus',
  description: 'How far the work is.',
  valuesConfig: {
    QUEUED: { description: 'It waits for a worker.' },
    RUNNING: { description: 'A worker is at it.' },
    SUCCEEDED: { description: 'It is done.' },
    FAILED: { description: 'It could not be done; the error says why.' },
  },
});

@ObjectType({ implements: Node, description: 'One piece of work on road networks, which a worker does.' })
export class NetworkRequest implements Node {
  constructor(readonly row: networkRequests.NetworkRequestRow) {}

  get id(): string {
    return encodeGlobalId('NetworkRequest', this.row.id);
  }

  @Field(() => kinds, { description: 'What is to be done.' })
  get work(): keyof typeof kinds {
    return this.row.work.kind;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What is read: the name of the upload or file; null of work that reads none.',
  })
  get source(): string | null {
    const { work } = this.row;
    // Of a path on a worker's machine the last part says enough.
    return work.kind === 'IMPORT' ? (work.source.split(/[\\/]/).at(-1) ?? null) : null;
  }

  @Field(() => statuses, { description: 'How far it is.' })
  get status(): keyof typeof statuses {
    return this.row.status;
  }

  @Field(() => Float, { description: 'Share of the work that is done, from 0 to 1.' })
  get progress(): number {
    return this.row.progress;
  }

  @Field(() => [String], { description: 'What was left out or could not be done, in sentences.' })
  get notes(): string[] {
    return this.row.notes;
  }

  @Field(() => String, { nullable: true, description: 'Why it could not be done.' })
  get error(): string | null {
    return this.row.error;
  }

  @Field(() => DateTime, { description: 'When it was asked for.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }
}

export const NetworkRequestConnection = connectionType(NetworkRequest, 'NetworkRequest');
