/** What a run's test errors look like from closer up. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

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

@ObjectType({ description: 'Test errors of one cell, in the unit of the dataset.' })
export class ErrorCell {
  @Field(() => String, { description: 'Hour ("7"), regime ("slowing") or degrees ("1–2").' })
  readonly key!: string;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'By horizon of the breakdown; null where nothing was observed.',
  })
  readonly mae!: (number | null)[];

  @Field(() => [Float], { description: 'Number of targets that counted, by horizon of the breakdown.' })
  readonly count!: number[];

  @Field(() => Int, { description: 'Local days with such a target: a mean over few of them says little.' })
  readonly days!: number;
}

@ObjectType({ description: 'Test errors sorted by one thing.' })
export class ErrorGroup {
  @Field(() => errorDimensions)
  readonly dimension!: ErrorDimensionName;

  @Field(() => [ErrorCell])
  readonly cells!: ErrorCell[];
}

@ObjectType({ description: 'Where and when a run errs on the test part.' })
export class ErrorBreakdown {
  @Field(() => [Int], { description: '0 (the mean of all), then those that the protocol reports.' })
  readonly horizons!: number[];

  @Field(() => regimeRules)
  readonly regimeRule!: RegimeRuleName;

  @Field(() => [ErrorGroup])
  readonly groups!: ErrorGroup[];
}

@ObjectType({
  description:
    'Test MAE less that of the control in one cell, paired by seed and day; negative is better. The interval is of this ' +
    'cell alone, not corrected for how many cells there are; null where it cannot be had.',
})
export class CellDifference {
  @Field(() => errorDimensions)
  readonly dimension!: ErrorDimensionName;

  @Field(() => String)
  readonly key!: string;

  @Field(() => Float)
  readonly mean!: number;

  @Field(() => Float, { nullable: true })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true })
  readonly high!: number | null;

  @Field(() => Float, { description: 'Observed targets of the cell in one run.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Days, or shorter blocks of a short test part, that hold one of them.' })
  readonly blocks!: number;
}
