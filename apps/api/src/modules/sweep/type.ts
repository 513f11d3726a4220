/** Hyper-parameters of one network, tried out and judged by validation alone. */
import type { experiments, sweeps } from '@stillgraph/db';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';
import { runStatuses, type RunStatusName } from '../run/enums.ts';
import { trialArms, type TrialArmName } from './enums.ts';

@ObjectType({
  description: 'How many trials are trained with how many updates; every strategy but halving has one rung.',
})
export class SweepRung {
  @Field(() => Int, { description: 'Number of trials of each arm, at most.' })
  readonly trials!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Number of optimiser updates of each; null where the trials' own configs say it.",
  })
  readonly updates!: number | null;
}

@ObjectType({ description: 'What one arm of a trial came to in one rung: the mean over its seeds.' })
export class TrialResult {
  @Field(() => Int, { description: 'From 0.' })
  readonly rung!: number;

  @Field(() => trialArms, { description: 'The network that is swept, or its control.' })
  readonly arm!: TrialArmName;

  @Field(() => runStatuses, { description: 'CANCELLED where it was cut short, by a budget say.' })
  readonly status!: RunStatusName;

  @Field(() => Float, { description: 'Mean progress of its runs, 0 to 1.' })
  readonly progress!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of the validation error over the seeds: MAE in the unit of the dataset, or of an event the cross-entropy in nats; null until all have succeeded.',
  })
  readonly objective!: number | null;

  @Field(() => [ID], { description: 'Its runs, one a seed; trials whose runs would be equal share them.' })
  readonly runIds!: string[];
}

@ObjectType({ description: 'One combination of values.' })
export class Trial {
  constructor(
    readonly row: sweeps.TrialRow,
    readonly sweep: sweeps.SweepRow,
  ) {}

  @Field(() => ID, { description: 'Opaque; the same for as long as the sweep lives.' })
  get id(): string {
    return encodeGlobalId('Trial', this.row.id);
  }

  @Field(() => Int, { description: 'Place in the sweep, from 1.' })
  get number(): number {
    return this.row.number + 1;
  }

  @Field(() => Json, { description: "By the path of the field in the experiment's config." })
  get values(): unknown {
    return this.row.values;
  }
}

@ObjectType({
  implements: Node,
  description:
    'Hyper-parameters of one network of an experiment, tried out by runs that are judged by validation alone.',
})
export class Sweep implements Node {
  constructor(readonly row: sweeps.SweepRow) {}

  get id(): string {
    return encodeGlobalId('Sweep', this.row.id);
  }

  @Field(() => Json, { description: 'Target, space, strategy, budget and seeds, defaults filled in.' })
  get spec(): unknown {
    return this.row.spec;
  }

  @Field(() => Int, { description: 'The rung that is trained, from 0; -1 while teachers are.' })
  get rung(): number {
    return this.row.rung;
  }

  @Field(() => Boolean, { description: 'Whether its minutes ran out before it was through.' })
  get budgetSpent(): boolean {
    return this.row.budgetSpent;
  }

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  get error(): string | null {
    return this.row.error;
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

export const SweepConnection = connectionType(Sweep, 'Sweep');

/** Where a sweep stands: its outcome, else what its runs say. */
export function statusOf(row: sweeps.SweepRow, { status }: experiments.ExperimentRow): RunStatusName {
  return row.outcome ?? (status === 'QUEUED' ? 'QUEUED' : 'RUNNING');
}
