/** What a run leaves behind: metric series, evaluations and log lines. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { DateTime } from '../../scalars.ts';
import { EventScore } from './event-score-type.ts';
import { intervalKinds, splits, type IntervalKindName, type SplitName } from './enums.ts';

@ObjectType({
  description:
    'A measure over the updates of a run. One that is longer than what was asked for is cut into stretches of as many points ' +
    'each, and of each its lowest and its highest point are given: peaks stay, and so do the first and the last point.',
})
export class MetricSeries {
  @Field(() => String, { description: 'Such as "loss", "validation/mae" or, of an event, "validation/crossEntropy".' })
  readonly name!: string;

  @Field(() => [Int], { description: 'Number of optimiser updates done when each was measured.' })
  readonly steps!: number[];

  @Field(() => [Float], { description: 'In the unit of the metric: of an error that of the dataset.' })
  readonly values!: number[];

  @Field(() => [DateTime], { description: 'When each was measured.' })
  readonly at!: Date[];

  @Field(() => Int, { description: 'Number of points that were measured, given or not.' })
  readonly pointCount!: number;
}

@ObjectType({
  description:
    'Errors of a run at one horizon, in the unit of the dataset, or of an event those of its probability as a number; horizon 0 is ' +
    'the mean of all.',
})
export class Evaluation {
  @Field(() => splits, { description: 'The part of the series that was forecast.' })
  readonly split!: SplitName;

  @Field(() => Int, { description: 'Target step, counted from 1; 0 is the mean over all target steps.' })
  readonly horizon!: number;

  @Field(() => Float, {
    description: 'Mean absolute error; of an event that of the probability as a number, not its cross-entropy.',
  })
  readonly mae!: number;

  @Field(() => Float, { description: 'Root mean square error, in the unit of the dataset.' })
  readonly rmse!: number;

  @Field(() => Float, { nullable: true, description: 'Percent; null where no target was above the threshold.' })
  readonly mape!: number | null;

  @Field(() => Float, { description: 'Number of targets that counted.' })
  readonly validCount!: number;

  @Field(() => EventScore, {
    nullable: true,
    description: 'Under an event protocol alone; its crossEntropy is what ranks there, not mae.',
  })
  readonly event!: EventScore | null;

  /** Read only when a query selects it. */
  readonly perNode!: () => Promise<{ nodeMae: (number | null)[]; nodeRmse: (number | null)[] }>;
}

@ObjectType({
  description:
    'Errors of a run over all target steps 1 to horizon together, in the unit of the dataset, or of an event those of its ' +
    'probability as a number.',
})
export class CumulativeEvaluation {
  @Field(() => Int, { description: 'The last target step, counted from 1.' })
  readonly horizon!: number;

  @Field(() => Float, {
    description: 'Mean absolute error; of an event that of the probability as a number, not its cross-entropy.',
  })
  readonly mae!: number;

  @Field(() => Float, { description: 'Root mean square error, in the unit of the dataset.' })
  readonly rmse!: number;

  @Field(() => Float, { nullable: true, description: 'Percent; null where no target was above the threshold.' })
  readonly mape!: number | null;

  @Field(() => Float, { description: 'Number of targets that counted.' })
  readonly validCount!: number;
}

@ObjectType({
  description: 'What intervals around the forecasts of a run held of its test part, in the unit of the dataset.',
})
export class PredictionInterval {
  @Field(() => intervalKinds, { description: 'How its width is found.' })
  readonly kind!: IntervalKindName;

  @Field(() => Float, { description: 'Wanted share of readings inside, such as 0.9.' })
  readonly level!: number;

  @Field(() => Int, { description: 'Target step, counted from 1.' })
  readonly horizon!: number;

  @Field(() => Float, { nullable: true, description: 'Measured share inside; null where nothing was observed.' })
  readonly coverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean half width in the unit of the dataset, an adaptive one at most the largest validation error; null where the validation part is too short for the level.',
  })
  readonly halfWidth!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean interval score in the unit of the dataset: the width plus 2 / (1 - level) times what a reading lies outside by; lower is better.',
  })
  readonly intervalScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weighted interval score over all levels of the kind, which approximates the continuous ranked probability score; ' +
      'lower is better. Null of intervals around a point forecast.',
  })
  readonly weightedIntervalScore!: number | null;
}

@ObjectType({
  description: 'Forecasts of the test part at one level: so large a share of readings should lie at or below.',
})
export class QuantileForecast {
  @Field(() => Float, { description: 'A probability in (0, 1); the level 0.5 is the forecast itself.' })
  readonly level!: number;

  @Field(() => String, {
    description:
      "Path of the binary route: float32 [windows, targetSteps, nodes] in the dataset's unit, the windows of predictionsPath.",
  })
  readonly path!: string;
}

@ObjectType({ description: 'A line that a run wrote.' })
export class RunLog {
  @Field(() => Int, { description: 'Counted up inside the run.' })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly at!: Date;

  @Field(() => String, { description: 'debug, info, warn or error.' })
  readonly level!: string;

  @Field(() => String, { description: 'One line.' })
  readonly message!: string;
}

export const RunLogConnection = connectionType(RunLog, 'RunLog');
