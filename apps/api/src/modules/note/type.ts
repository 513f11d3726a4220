import { annotatedSubject, type notes, type Subject } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

@ObjectType({
  implements: Node,
  description: 'What somebody wrote to a run, an experiment, a dataset or a leaderboard.',
})
export class Note implements Node {
  constructor(readonly row: notes.NoteRow) {}

  get id(): string {
    return encodeGlobalId('Note', this.row.id);
  }

  get on(): Subject {
    return annotatedSubject(this.row);
  }

  @Field(() => String, { description: 'Markdown, at most 20,000 characters.' })
  get text(): string {
    return this.row.text;
  }

  @Field(() => Int, { description: 'From 1; raised by every edit.' })
  get version(): number {
    return this.row.version;
  }

  @Field(() => DateTime, { description: 'When it was written first.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was edited last; null for one that never was.' })
  get editedAt(): Date | null {
    return this.row.editedAt;
  }
}

@ObjectType({ description: 'A text that a note had before it was edited.' })
export class NoteVersion {
  constructor(readonly row: notes.NoteVersionRow) {}

  @Field(() => Int, { description: 'From 1.' })
  get version(): number {
    return this.row.version;
  }

  @Field(() => String, { description: 'Markdown.' })
  get text(): string {
    return this.row.text;
  }

  @Field(() => DateTime, { description: 'When it was written.' })
  get writtenAt(): Date {
    return this.row.writtenAt;
  }
}

@ObjectType({ description: 'The note that was written, edited or removed.' })
export class NotePayload {
  @Field(() => Note, { nullable: true, description: 'Null when there are user errors.' })
  readonly note!: Note | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}
