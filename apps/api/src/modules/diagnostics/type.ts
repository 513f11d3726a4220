/** What a run's test errors look like from closer up. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { splits, type SplitName } from '../run/enums.ts';

export const errorDimensions = {
  HOUR: 'HOUR',
  REGIME: 'REGIME',
  IN_DEGREE: 'IN_DEGREE',
  OUT_DEGREE: 'OUT_DEGREE',
} as const;
registerEnumType(errorDimensions, {
  name: 'ErrorDimension',
  description: 'What test errors are sorted by.',
  valuesConfig: {
    HOUR: { description: 'Hour of the local day that was forecast.' },
    REGIME: { description: "State of the sensor by its own train readings, as the forecast's truth shows it." },
    IN_DEGREE: { description: 'Number of other sensors whose edges enter the sensor.' },
    OUT_DEGREE: { description: 'Number of other sensors that edges of the sensor enter.' },
  },
});
export type ErrorDimensionName = keyof typeof errorDimensions;

export const regimeRules = { FREE_SPEED: 'FREE_SPEED', TERCILES: 'TERCILES' } as const;
registerEnumType(regimeRules, {
  name: 'RegimeRule',
  description: 'How readings were sorted into regimes.',
  valuesConfig: {
    FREE_SPEED: {
      description:
        "Congested below 0.6 of the sensor's free speed (85th percentile of its train readings); slowing within half an " +
        'hour before congestion, recovering within half an hour after it, else free.',
    },
    TERCILES: { description: "Low, middle and high, cut at the terciles of the sensor's train readings." },
  },
});
export type RegimeRuleName = keyof typeof regimeRules;

@ObjectType({
  description: 'Test errors of one cell.',
})
export class ErrorCell {
  @Field(() => String, { description: 'Hour ("7"), regime ("slowing") or degrees ("1–2").' })
  readonly key!: string;

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'MAE in the unit of the dataset, or of an event the cross-entropy in nats; by horizon of the breakdown, null where nothing was observed.',
  })
  readonly mae!: (number | null)[];

  @Field(() => [Float], { description: 'Number of targets that counted, by horizon of the breakdown.' })
  readonly count!: number[];

  @Field(() => Int, { description: 'Local days with such a target: a mean over few of them says little.' })
  readonly days!: number;
}

@ObjectType({ description: 'Test errors sorted by one thing.' })
export class ErrorGroup {
  @Field(() => errorDimensions, { description: 'What the targets are grouped by.' })
  readonly dimension!: ErrorDimensionName;

  @Field(() => [ErrorCell], { description: 'The error in each cell.' })
  readonly cells!: ErrorCell[];
}

@ObjectType({ description: 'Where and when a run errs on the test part.' })
export class ErrorBreakdown {
  @Field(() => [Int], {
    description: 'Target steps, counted from 1: first 0 (the mean of all), then those that the protocol reports.',
  })
  readonly horizons!: number[];

  @Field(() => regimeRules, { description: 'What tells free flow from congestion here.' })
  readonly regimeRule!: RegimeRuleName;

  @Field(() => [ErrorGroup], { description: 'One a dimension: hours, regimes, degrees.' })
  readonly groups!: ErrorGroup[];
}

@ObjectType({
  description:
    'Test error (MAE, or of an event the cross-entropy in nats) less that of the control in one cell, paired by seed and by block of neighbouring windows; negative is better. The interval is of this ' +
    'cell alone, not corrected for how many cells there are; null where it cannot be had.',
})
export class CellDifference {
  @Field(() => errorDimensions, { description: 'What the cells are grouped by.' })
  readonly dimension!: ErrorDimensionName;

  @Field(() => String, { description: 'The cell within its dimension, such as the hour "8".' })
  readonly key!: string;

  @Field(() => Float, { description: 'Mean difference of the error, in the unit of the dataset; negative is better.' })
  readonly mean!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % interval; null where the blocks are too few.',
  })
  readonly low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the 95 % interval; null where the blocks are too few.',
  })
  readonly high!: number | null;

  @Field(() => Float, { description: 'Number of observed targets of the cell in one run.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Days, or shorter blocks of a short test part, that hold one of them.' })
  readonly blocks!: number;
}

export const stressScenarios = {
  OUTAGE_10: 'OUTAGE_10',
  OUTAGE_30: 'OUTAGE_30',
  STUCK_30: 'STUCK_30',
  NOISE: 'NOISE',
  INCIDENT: 'INCIDENT',
  UNUSUAL: 'UNUSUAL',
} as const;
registerEnumType(stressScenarios, {
  name: 'StressScenario',
  description: 'What the inputs of test windows suffer; the same windows and draws for every run of a protocol.',
  valuesConfig: {
    OUTAGE_10: { description: 'One sensor in ten, drawn anew for each window, has no reading in it.' },
    OUTAGE_30: { description: 'Three sensors in ten, drawn anew for each window, have no reading in it.' },
    STUCK_30: { description: 'Three sensors in ten repeat their first reading of the window.' },
    NOISE: { description: 'A normal error of half the deviation of the train readings is added to each reading.' },
    INCIDENT: {
      description:
        'Nothing is broken: the sensors and windows with an incident in the window or its target, at the sensor or one that ' +
        "an edge of the experiment's graph joins it to. Of datasets with labels of incidents.",
    },
    UNUSUAL: {
      description:
        'Nothing is broken: the tenth of the windows whose truth is farthest from the historical profile. Of datasets without ' +
        'labels of incidents.',
    },
  },
});
export type StressScenarioName = keyof typeof stressScenarios;

@ObjectType({
  description: 'Test error under stress, mean over all target steps.',
})
export class StressScore {
  @Field(() => stressScenarios, { description: 'What was broken or looked for.' })
  readonly scenario!: StressScenarioName;

  @Field(() => Float, { description: 'MAE in the unit of the dataset, or of an event the cross-entropy in nats.' })
  readonly mae!: number;

  @Field(() => Float, {
    description:
      'The same without the stress, in the same unit: of the same windows unbroken; beside incidents and unusual windows, of the whole test part.',
  })
  readonly cleanMae!: number;

  @Field(() => Int, { description: 'Number of windows that were forecast.' })
  readonly windows!: number;
}

@ObjectType({ description: 'A student beside its teacher in one group of forecasts.' })
export class Agreement {
  @Field(() => Float, {
    nullable: true,
    description: 'Mean distance of the two forecasts, in the unit of the dataset, or of two probabilities of an event.',
  })
  readonly mae!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the observed readings that the student is nearer to, 0 to 1; equal errors count half.',
  })
  readonly studentNearer!: number | null;

  @Field(() => Float, { description: 'Number of observed readings.' })
  readonly count!: number;
}

@ObjectType({ description: 'How far a student follows its teacher, or the mean of its teachers, on one part.' })
export class FidelitySummary extends Agreement {
  @Field(() => splits, { description: 'The part of the series that both forecast.' })
  readonly split!: SplitName;

  @Field(() => Float, { nullable: true, description: "Spearman's correlation of the two forecasts." })
  readonly forecastCorrelation!: number | null;

  @Field(() => Float, { nullable: true, description: "Spearman's correlation of their signed errors." })
  readonly errorCorrelation!: number | null;
}

@ObjectType({ description: 'How far a student follows its teacher, or the mean of its teachers, where and when.' })
export class Fidelity extends FidelitySummary {
  @Field(() => [Agreement], { description: 'One a sensor, in the order of their index.' })
  readonly nodes!: Agreement[];

  @Field(() => [Agreement], { description: 'One an hour of the local day that was forecast.' })
  readonly hours!: Agreement[];
}
