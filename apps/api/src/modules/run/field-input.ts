/** Conditions on the fields of configs, on metrics and on what was measured of runs. */
import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql';
import { Json } from '../../scalars.ts';

@InputType({ description: 'All that is given must be met; a run without the field meets nothing but exists: false.' })
export class NumberCondition {
  @Field(() => Float, { nullable: true, description: 'Exactly this, in the unit of what is compared.' })
  equals?: number | null;

  @Field(() => Float, { nullable: true, description: 'Below this, in the unit of what is compared.' })
  lessThan?: number | null;

  @Field(() => Float, { nullable: true, description: 'This or below, in the unit of what is compared.' })
  atMost?: number | null;

  @Field(() => Float, { nullable: true, description: 'Above this, in the unit of what is compared.' })
  greaterThan?: number | null;

  @Field(() => Float, { nullable: true, description: 'This or above, in the unit of what is compared.' })
  atLeast?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the run has it at all.' })
  exists?: boolean | null;
}

@InputType({ description: 'A condition on one field of the configs of runs; all that is given must be met.' })
export class ConfigCondition {
  @Field(() => String, {
    description:
      'Names and places from 0 joined by dots, such as "training.learningRate" or "protocol.reportedHorizons.0"; runFields lists them.',
  })
  path!: string;

  @Field(() => Json, { nullable: true, description: 'A text, a number or a boolean.' })
  equals?: unknown;

  @Field(() => [Json], { nullable: true, description: 'Texts, numbers or booleans, at most 100; one of them.' })
  in?: unknown[] | null;

  @Field(() => Float, { nullable: true, description: 'Below this, in the unit of the field.' })
  lessThan?: number | null;

  @Field(() => Float, { nullable: true, description: 'This or below, in the unit of the field.' })
  atMost?: number | null;

  @Field(() => Float, { nullable: true, description: 'Above this, in the unit of the field.' })
  greaterThan?: number | null;

  @Field(() => Float, { nullable: true, description: 'This or above, in the unit of the field.' })
  atLeast?: number | null;

  @Field(() => String, { nullable: true, description: 'A part of a text, in any case.' })
  contains?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the config has the field at all.' })
  exists?: boolean | null;
}

@InputType({ description: 'A metric of a run.' })
export class MetricName {
  @Field(() => String, {
    description:
      'Part of the series and score, such as "test/mae", "validation/rmse", of an event "test/crossEntropy", over steps 1 to the ' +
      'horizon "test/cumulative/mae"; or where a curve ended, such as "last/loss". runFields lists them.',
  })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'A horizon that the protocol reports, in steps; 0, the mean over all, when left out.',
  })
  horizon?: number | null;
}

@InputType({
  description: 'A condition on a metric, in its own unit; runs without the metric meet nothing but exists: false.',
})
export class MetricCondition extends NumberCondition {
  @Field(() => String, { description: 'Such as "test/mae" or "last/loss"; runFields lists them.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'A horizon that the protocol reports, in steps; 0, the mean over all, when left out.',
  })
  horizon?: number | null;
}

/** Measures of runs by the names of their fields in the database. */
export const runMeasures = {
  PARAMETERS: 'parameters',
  WEIGHTS_BYTES: 'weightsBytes',
  INPUT_BYTES: 'inputBytes',
  TRAIN_SECONDS: 'trainSeconds',
  LATENCY_P50_MS: 'latencyP50Ms',
  LATENCY_P99_MS: 'latencyP99Ms',
  VALIDATION_SCORE: 'validationScore',
  TEST_SCORE: 'testScore',
} as const;
export type RunMeasure = (typeof runMeasures)[keyof typeof runMeasures];
const measureWords = {
  PARAMETERS: { description: 'Number of weights.' },
  WEIGHTS_BYTES: { description: 'Size of the weights, bytes.' },
  INPUT_BYTES: { description: 'Size of the tables beside the weights, bytes.' },
  TRAIN_SECONDS: { description: 'Time of training, seconds.' },
  LATENCY_P50_MS: { description: 'Median time of one forecast, milliseconds.' },
  LATENCY_P99_MS: { description: 'Time that 99 of 100 forecasts stay below, milliseconds.' },
  VALIDATION_SCORE: {
    description:
      'What the protocol minimises, on the validation part: MAE in the unit of the dataset, or cross-entropy, nats.',
  },
  TEST_SCORE: {
    description:
      'What the protocol minimises, on the test part: MAE in the unit of the dataset, or cross-entropy, nats.',
  },
} as const;
registerEnumType(runMeasures, {
  name: 'RunMeasure',
  description: 'What is measured of every run, whatever it forecasts.',
  valuesConfig: measureWords,
});

/** What runs are sorted by beside configs and metrics. */
export const runOrderFields = {
  CREATED_AT: 'createdAt',
  QUEUED_AT: 'queuedAt',
  STARTED_AT: 'startedAt',
  FINISHED_AT: 'finishedAt',
  STATUS: 'status',
  KIND: 'kind',
  MODEL: 'model',
  METHOD: 'method',
  SEED: 'seed',
  EXPERIMENT: 'experiment',
  ...runMeasures,
} as const;
export type RunOrderField = (typeof runOrderFields)[keyof typeof runOrderFields];
registerEnumType(runOrderFields, {
  name: 'RunOrderField',
  description: 'What runs are sorted by beside configs and metrics.',
  valuesConfig: {
    CREATED_AT: { description: 'When it was planned.' },
    QUEUED_AT: { description: 'When it was put on the queue last.' },
    STARTED_AT: { description: 'When a worker took it up first.' },
    FINISHED_AT: { description: 'When it succeeded, failed or was cancelled.' },
    STATUS: { description: 'By the name of its status.' },
    KIND: { description: 'By the name of its kind.' },
    MODEL: { description: 'By the label of its model.' },
    METHOD: { description: 'By the label of its method.' },
    SEED: { description: 'By its seed.' },
    EXPERIMENT: { description: 'By the time at which its experiment was made.' },
    ...measureWords,
  },
});

@InputType({ description: 'A condition on what was measured of runs.' })
export class MeasureCondition extends NumberCondition {
  @Field(() => runMeasures, { description: 'What is compared.' })
  measure!: RunMeasure;
}
