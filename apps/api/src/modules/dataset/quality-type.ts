/** What a person should look at in a dataset before a model learns from it. */
import { FAR, MUCH_MISSING, qualityKinds, STUCK_STEPS, type QualityFinding, type QualityPart } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

const kinds = Object.fromEntries(qualityKinds.map((kind) => [kind, kind])) as {
  readonly [Kind in (typeof qualityKinds)[number]]: Kind;
};
registerEnumType(kinds, {
  name: 'QualityKind',
  description: 'What looks wrong in the target readings of a dataset.',
  valuesConfig: {
    OUTAGE: { description: 'Stretches in which no sensor was observed.' },
    SILENT: { description: 'Sensors that were never observed.' },
    MISSING: { description: `Sensors of which more than ${100 * MUCH_MISSING} % is missing.` },
    GAP: { description: 'Stretches in which a sensor was not observed.' },
    CONSTANT: { description: 'Sensors that show one value throughout.' },
    STUCK: { description: `Stretches of ${STUCK_STEPS} steps or more of one value that is not zero.` },
    ZEROS: { description: 'Stretches of zeros that begin and end abruptly.' },
    OUT_OF_RANGE: {
      description: `Single readings more than ${FAR} standard deviations from the mean of their sensor and from those beside them, and negative ones of what cannot be negative.`,
    },
    DUPLICATE: { description: 'Sensors that show, reading by reading, what another one shows.' },
  },
});

@ObjectType('QualityFinding', { description: 'The worst of one kind that a sensor shows.' })
export class QualityFindingType implements QualityFinding {
  @Field(() => Int, { nullable: true, description: 'Index of the sensor; null where it is all of them.' })
  readonly node!: number | null;

  @Field(() => Int, { nullable: true, description: 'Index of the sensor that a duplicate repeats.' })
  readonly other!: number | null;

  @Field(() => Int, { description: 'Step with which it begins, from 0.' })
  readonly fromStep!: number;

  @Field(() => Int, { description: 'Number of steps that it lasts.' })
  readonly steps!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What the sensor shows there, in the unit of the dataset; null where that is nothing or changes.',
  })
  readonly value!: number | null;

  @Field(() => Int, {
    description:
      'Number of stretches that this sensor shows; of what is missing, constant or out of range the number of readings.',
  })
  readonly count!: number;
}

@ObjectType('QualityPart', { description: 'All findings of one kind.' })
export class QualityPartType implements QualityPart {
  @Field(() => kinds, { description: 'What looks wrong.' })
  readonly kind!: QualityPart['kind'];

  @Field(() => Int, { description: 'Number of sensors that show it.' })
  readonly sensors!: number;

  @Field(() => Float, { description: 'Number of readings that it touches.' })
  readonly readings!: number;

  @Field(() => [QualityFindingType], { description: 'The worst of each sensor, the worst first, at most 50.' })
  readonly worst!: readonly QualityFinding[];
}

@ObjectType({ description: 'What the readings of one sensor tell beside their mean and extremes.' })
export class SensorQuality {
  @Field(() => Float, { description: 'Share of its observed readings that are exactly 0, 0 to 1.' })
  readonly zeroShare!: number;

  @Field(() => Float, { nullable: true, description: 'The last observed reading, in the unit of the dataset.' })
  readonly lastValue!: number | null;

  @Field(() => Int, { nullable: true, description: 'Step of the last observed reading, from 0.' })
  readonly lastStep!: number | null;

  @Field(() => Int, { description: 'Number of stretches in which it was not observed.' })
  readonly gaps!: number;

  @Field(() => Int, { description: 'Number of steps of the longest of them.' })
  readonly longestGapSteps!: number;

  @Field(() => Int, {
    description: `Number of steps of the longest stretch of one value that is not zero; 0 below ${STUCK_STEPS}.`,
  })
  readonly stuckSteps!: number;
}

@ObjectType({ description: 'What the target readings of a dataset tell of their quality.' })
export class DatasetQuality {
  @Field(() => [QualityPartType], { description: 'One entry a kind, those of which there are none among them.' })
  readonly parts!: readonly QualityPart[];

  @Field(() => [SensorQuality], { description: 'One entry a sensor, in the order of their index.' })
  readonly sensors!: readonly SensorQuality[];
}

@ObjectType({ description: 'Target readings put together by hour of the week on the clock of the sensors.' })
export class WeekProfile {
  @Field(() => [Float], {
    nullable: 'items',
    description: '168 means in the unit of the dataset, Monday 00:00 first; null where nothing was observed.',
  })
  readonly means!: readonly (number | null)[];

  @Field(() => [Float], {
    nullable: 'items',
    description: '168 shares of missing readings, 0 to 1; null where the dataset has no step in that hour.',
  })
  readonly missingShares!: readonly (number | null)[];
}
