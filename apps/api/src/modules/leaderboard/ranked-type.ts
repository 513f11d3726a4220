/** What a board says of a configuration: of one that stands on it now, and of one as it stood in a version. */
import type { leaderboards } from '@stillgraph/db';
import { Field, Float, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { runKinds, type RunKindName } from '../run/enums.ts';
import { EventScore } from '../run/event-score-type.ts';
import { entryOrigins, originOf, type EntryOrigin } from './origin.ts';

export const verdicts = { BETTER: 'BETTER', WORSE: 'WORSE', TIE: 'TIE', UNJUDGED: 'UNJUDGED' } as const;
registerEnumType(verdicts, {
  name: 'Verdict',
  description: 'How a distilled student stands beside its control.',
  valuesConfig: {
    BETTER: { description: 'Its error is lower, beyond chance.' },
    WORSE: { description: 'Its error is higher, beyond chance: distillation did harm.' },
    TIE: { description: 'The difference may be chance.' },
    UNJUDGED: { description: 'There is nothing to compare with, or too few seeds.' },
  },
});

@ObjectType({ description: 'A mean with its 95 % interval; the interval is null where it cannot be had.' })
export class Interval {
  @Field(() => Float, { description: 'The middle of it, in the same unit.' })
  readonly mean!: number;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval; null where there is none.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null where there is none.' })
  readonly high!: number | null;
}

function interval(mean: number | null, low: number | null, high: number | null): Interval | null {
  return mean === null ? null : { mean, low, high };
}

@ObjectType({
  description:
    'Errors at one horizon, in the unit of the dataset, or of an event those of its probability as a number; horizon 0 is the ' +
    'mean of all.',
})
export class HorizonScore {
  @Field(() => Int, { description: 'Target step, counted from 1; 0 is the mean over all target steps.' })
  readonly horizon!: number;

  @Field(() => Boolean, { description: 'Whether it is the error over all steps 1 to horizon together.' })
  readonly cumulative!: boolean;

  @Field(() => Float, {
    description: 'Mean absolute error; of an event that of the probability as a number, not its cross-entropy.',
  })
  readonly mae!: number;

  @Field(() => Float, { description: 'Root mean square error, in the unit of the dataset.' })
  readonly rmse!: number;

  @Field(() => Float, { nullable: true, description: 'Percent; null where no target was above the threshold.' })
  readonly mape!: number | null;

  @Field(() => EventScore, {
    nullable: true,
    description: 'Under an event protocol alone, means over the seeds; its crossEntropy is what ranks there, not mae.',
  })
  readonly event!: EventScore | null;
}

@InterfaceType({
  description: 'What a board says of one configuration, all its seeds together.',
})
export abstract class RankedConfiguration {
  constructor(readonly row: leaderboards.LeaderboardEntryRow) {}

  @Field(() => Int, { description: 'Best rank that the data allow; ties share ranks.' })
  get rankLow(): number {
    return this.row.rankLow;
  }

  @Field(() => Int, { description: 'Worst rank that the data allow, counted from 1.' })
  get rankHigh(): number {
    return this.row.rankHigh;
  }

  @Field(() => Int, { description: 'Number of the group, from 1; entries of one group cannot be told apart.' })
  get tieGroup(): number {
    return this.row.tieGroup;
  }

  @Field(() => runKinds, { description: 'Baseline, teacher or student.' })
  get kind(): RunKindName {
    return this.row.kind;
  }

  @Field(() => Boolean, { description: 'Whether it is a student trained from labels alone.' })
  get isControl(): boolean {
    return this.row.isControl;
  }

  @Field(() => entryOrigins, { description: 'Where its weights come from.' })
  get origin(): EntryOrigin {
    return originOf(this.row);
  }

  @Field(() => String, { description: 'Name of the model, such as "stid-s".' })
  get model(): string {
    return this.row.model;
  }

  @Field(() => String, { description: 'Model and size, such as "STID-s 32/2".' })
  get modelLabel(): string {
    return this.row.modelLabel;
  }

  @Field(() => String, { description: 'Method of distillation; "none" for baselines, teachers and controls.' })
  get method(): string {
    return this.row.method;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The method in words, such as "control"; null where there is none.',
  })
  get methodLabel(): string | null {
    return this.row.methodLabel;
  }

  @Field(() => String, { description: 'The same for all seeds of one configuration of the experiment.' })
  get configurationKey(): string {
    return this.row.configurationKey;
  }

  @Field(() => Int, { description: 'Number of seeds behind the figures.' })
  get seeds(): number {
    return this.row.seeds;
  }

  @Field(() => Interval, {
    description:
      'What ranks, on the test part, mean over all target steps: MAE in the unit of the dataset, or under an event protocol ' +
      'the cross-entropy in nats.',
  })
  get mae(): Interval {
    return { mean: this.row.maeMean, low: this.row.maeLow, high: this.row.maeHigh };
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'The same on the validation part, mean over all target steps and seeds: MAE, or of an event the cross-entropy; ' +
      'null on boards ranked before it was kept. Choose a student by it: the test part judges, it does not choose.',
  })
  get validationMae(): number | null {
    return this.row.validationMae;
  }

  @Field(() => [HorizonScore], { description: 'Its scores on the test part, means over the seeds.' })
  get horizons(): HorizonScore[] {
    return this.row.horizons.map(({ cumulative = false, event = null, ...scores }) => ({
      ...scores,
      cumulative,
      event,
    }));
  }

  @Field(() => EventScore, {
    nullable: true,
    description:
      'Under an event protocol alone: how well the event is told from none, over all target steps, means over the seeds. ' +
      'Its threshold is chosen on the validation part.',
  })
  get event(): EventScore | null {
    return this.row.horizons.find(({ horizon, cumulative = false }) => horizon === 0 && !cumulative)?.event ?? null;
  }

  @Field(() => Int, { description: 'Number of weights; null for what has none.' })
  get parameters(): number {
    return this.row.parameters;
  }

  @Field(() => Int, { description: 'Of the weights alone.' })
  get weightsBytes(): number {
    return this.row.weightsBytes;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Bytes of the tables that it reads at every forecast and that must be shipped beside its weights, in float32: the ' +
      'historical profile or the rates of an event, scaler and thresholds; not the graph. 0 where it reads none or is ' +
      'itself the table; null where it was measured before they were counted.',
  })
  get inputBytes(): number | null {
    return this.row.inputBytes;
  }

  @Field(() => Float, { nullable: true, description: 'Median time of one forecast at batch 1, milliseconds.' })
  get latencyP50Ms(): number | null {
    return this.row.latencyP50Ms;
  }

  @Field(() => Float, { nullable: true, description: 'Milliseconds that 99 of 100 forecasts at batch 1 stay below.' })
  get latencyP99Ms(): number | null {
    return this.row.latencyP99Ms;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Processor, engine and threads that its latencies were measured with: latencies compare only where it is the same. ' +
      'Null where its seeds differ in it, or on boards ranked before it was kept.',
  })
  get timedOn(): string | null {
    return this.row.timedOn;
  }

  @Field(() => Interval, {
    nullable: true,
    description:
      'Against its control (students only): difference of what ranks on the test part, paired by seed; negative is better.',
  })
  get againstControl(): Interval | null {
    return interval(this.row.againstControlMean, this.row.againstControlLow, this.row.againstControlHigh);
  }

  @Field(() => verdicts, {
    description:
      'How it stands beside its control by the comparison that ranks are made from: paired, corrected for all pairs of ' +
      'the board. A tie may have an interval that alone excludes zero; unjudged without one.',
  })
  get controlVerdict(): keyof typeof verdicts {
    return this.row.controlVerdict;
  }

  @Field(() => Interval, {
    nullable: true,
    description: 'Against the best teacher: difference of what ranks on the test part, in percent; positive is worse.',
  })
  get againstTeacher(): Interval | null {
    return interval(this.row.againstTeacherMean, this.row.againstTeacherLow, this.row.againstTeacherHigh);
  }
}
