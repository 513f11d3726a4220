/** Weights from elsewhere that were put to the test of a leaderboard. */
import type { submissions } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

@ObjectType({
  implements: Node,
  description:
    'Weights that were trained elsewhere and are scored here: a worker loads them, forecasts the test part and measures size and latency, as of any run. Figures of the submitter are never taken.',
})
export class Submission implements Node {
  constructor(readonly row: submissions.SubmissionRow) {}

  get id(): string {
    return encodeGlobalId('Submission', this.row.id);
  }

  @Field(() => String, { description: 'What its submitter calls it.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { nullable: true, description: 'What its submitter says of it; nobody has checked it.' })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => DateTime, { description: 'When it came.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

export const SubmissionConnection = connectionType(Submission, 'Submission');

@ObjectType({ description: 'How many files of weights a team may still put to the test part of a protocol.' })
export class SubmissionQuota {
  @Field(() => Int, { description: 'Number of files in any 24 hours, so that nobody tunes on the test part.' })
  readonly limit!: number;

  @Field(() => Int, { description: 'Number of files in the last 24 hours.' })
  readonly used!: number;
}

@ObjectType({ description: 'A submission, waiting for a worker to score it.' })
export class SubmissionPayload {
  @Field(() => Submission, { nullable: true, description: 'Null when there are user errors.' })
  readonly submission!: Submission | null;

  @Field(() => [UserError], { description: 'Why nothing was submitted; empty when it was.' })
  readonly userErrors!: UserError[];
}
