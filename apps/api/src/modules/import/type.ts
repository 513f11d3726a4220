/** Measurements on their way in. */
import type { imports } from '@stillgraph/db';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

export const importStatuses = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
registerEnumType(importStatuses, {
  name: 'ImportStatus',
  description: 'How far an import has come.',
  valuesConfig: {
    QUEUED: { description: 'No worker has taken it up.' },
    RUNNING: { description: 'A worker reads the data.' },
    SUCCEEDED: { description: 'The dataset is there.' },
    FAILED: { description: 'The data could not be read; the error says why.' },
    CANCELLED: { description: 'Somebody ended it.' },
  },
});

@ObjectType({ implements: Node, description: 'One attempt to turn a file or folder into a dataset.' })
export class Import implements Node {
  constructor(readonly row: imports.ImportRow) {}

  get id(): string {
    return encodeGlobalId('Import', this.row.id);
  }

  @Field(() => String, { description: 'The file or folder that is read.' })
  get source(): string {
    return this.row.source;
  }

  @Field(() => importStatuses, { description: 'How far it is.' })
  get status(): keyof typeof importStatuses {
    return this.row.status;
  }

  @Field(() => Float, { description: '0 to 1.' })
  get progress(): number {
    return this.row.progress;
  }

  @Field(() => String, { nullable: true, description: 'What it is doing at the moment.' })
  get message(): string | null {
    return this.row.message;
  }

  @Field(() => String, { nullable: true, description: 'Why it failed: file, line and reason.' })
  get error(): string | null {
    return this.row.error;
  }

  @Field(() => [String], {
    description: 'What a person should know of the dataset that came: what was left out, what looks wrong.',
  })
  get notes(): readonly string[] {
    return this.row.notes;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }
}
