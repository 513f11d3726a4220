/** Measurements on their way in. */
import { imports } from '@stillgraph/db';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { ImportReport } from './report-type.ts';

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
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'A worker reads or writes it.' },
    SUCCEEDED: { description: 'The dataset is there, or the report of a dry run.' },
    FAILED: { description: 'Nothing came of it; the error says why.' },
    CANCELLED: { description: 'Somebody cancelled it; nothing came of it.' },
  },
});

@ObjectType({ implements: Node, description: 'One attempt to turn a file or folder into a dataset.' })
export class Import implements Node {
  constructor(readonly row: imports.ImportRow) {}

  get id(): string {
    return encodeGlobalId('Import', this.row.id);
  }

  @Field(() => String, {
    description:
      'The file or folder that is read, by its name alone; of an upload its name, of a public dataset its title.',
  })
  get source(): string {
    return imports.sourceName(this.row);
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

  @Field(() => Boolean, { description: 'Whether it only looks: then a report comes of it and no dataset.' })
  get isDryRun(): boolean {
    return this.row.isDryRun;
  }

  @Field(() => ImportReport, { nullable: true, description: 'What a dry run found; null before it is over.' })
  get report(): ImportReport | null {
    return this.row.report;
  }

  @Field(() => DateTime, { nullable: true, description: 'When somebody took it out of the list.' })
  get dismissedAt(): Date | null {
    return this.row.dismissedAt;
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
