/** A question: one protocol, one graph, teachers, students, their controls, n seeds. */
import type { experiments } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';
import { isConfigOfPreset } from './preset-config.ts';
import { runStatuses, type RunStatusName } from '../run/enums.ts';

@ObjectType({ description: 'Runs of an experiment by status.' })
export class RunCounts {
  @Field(() => Int, { description: 'Number of those that wait.' })
  readonly queued!: number;

  @Field(() => Int, { description: 'Number of those that a worker has.' })
  readonly running!: number;

  @Field(() => Int, { description: 'Number of those that succeeded.' })
  readonly succeeded!: number;

  @Field(() => Int, { description: 'Number of those that failed.' })
  readonly failed!: number;

  @Field(() => Int, { description: 'Number of those that were cancelled.' })
  readonly cancelled!: number;

  @Field(() => Int, { description: 'Number of all.' })
  readonly total!: number;
}

@ObjectType({
  implements: Node,
  description: 'A question: one protocol, one graph, some teachers, some students, their controls, n seeds.',
})
export class Experiment implements Node {
  constructor(readonly row: experiments.ExperimentRow) {}

  get id(): string {
    return encodeGlobalId('Experiment', this.row.id);
  }

  @Field(() => String, { description: 'As whoever made it called it.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => runStatuses, { description: 'Follows from its runs.' })
  get status(): RunStatusName {
    return this.row.status;
  }

  @Field(() => Json, { description: 'What was asked, defaults filled in.' })
  get config(): unknown {
    return this.row.config;
  }

  @Field(() => String, { nullable: true, description: 'The preset that it began from.' })
  get preset(): string | null {
    return this.row.preset;
  }

  @Field(() => Boolean, {
    description: 'Whether its config differs from the preset of that name as it is now; false without a preset.',
  })
  get presetChanged(): boolean {
    return this.row.preset !== null && !isConfigOfPreset(this.row.config, this.row.preset);
  }

  @Field(() => Int, { description: 'Number of paired seeds.' })
  get seeds(): number {
    return this.row.seeds;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was put away; null for one that lists show.' })
  get archivedAt(): Date | null {
    return this.row.archivedAt;
  }
}

export const ExperimentConnection = connectionType(Experiment, 'Experiment');
