/** What the map and the table show of every sensor: figures that the API knows, each with its unit and its palette. */
import type { DatasetQualityQuery, DatasetQuery } from '../../graphql/generated/graphql';
import { errorScale, levelScale, type ColourScale } from '../../map/colour-scale.ts';

export type DatasetNode = Extract<NonNullable<DatasetQuery['node']>, { __typename: 'Dataset' }>;
export type DatasetSensor = DatasetNode['nodes'][number];
export type Quality = Extract<NonNullable<DatasetQualityQuery['node']>, { __typename: 'Dataset' }>['quality'];

export const STATISTICS = [
  'mean',
  'spread',
  'minimum',
  'maximum',
  'last',
  'missing',
  'zero',
  'longestGap',
  'stuck',
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** `unit`: that of the dataset; `share`: percent; `hours`: of steps. */
type Measure = 'unit' | 'share' | 'hours';

interface Kind {
  readonly measure: Measure;
  /** Null where the sensor has none; shares in percent, spans in hours. */
  readonly of: (
    sensor: DatasetSensor,
    quality: Quality['sensors'][number] | undefined,
    stepHours: number,
  ) => number | null;
}

/** Those after `last` come with the quality, later than the rest. */
const kinds: Readonly<Record<Statistic, Kind>> = {
  mean: { measure: 'unit', of: ({ mean }) => mean },
  spread: { measure: 'unit', of: ({ standardDeviation }) => standardDeviation },
  minimum: { measure: 'unit', of: ({ minimum }) => minimum },
  maximum: { measure: 'unit', of: ({ maximum }) => maximum },
  last: { measure: 'unit', of: (_, quality) => quality?.lastValue ?? null },
  missing: { measure: 'share', of: ({ missingShare }) => 100 * missingShare },
  zero: { measure: 'share', of: (_, quality) => (quality === undefined ? null : 100 * quality.zeroShare) },
  longestGap: {
    measure: 'hours',
    of: (_, quality, stepHours) => (quality === undefined ? null : quality.longestGapSteps * stepHours),
  },
  stuck: {
    measure: 'hours',
    of: (_, quality, stepHours) => (quality === undefined ? null : quality.stuckSteps * stepHours),
  },
};

export interface SensorFigures {
  readonly unit: string;
  /** One entry a sensor; NaN where there is none. */
  readonly values: readonly number[];
  readonly scale: ColourScale;
}

type Judged = Pick<DatasetNode, 'nodes' | 'quantity' | 'unit' | 'stepSeconds'>;

export function figuresOf(
  dataset: Judged,
  quality: Pick<Quality, 'sensors'> | undefined,
  statistic: Statistic,
): SensorFigures {
  const { measure, of } = kinds[statistic];
  const stepHours = dataset.stepSeconds / 3600;
  const values = dataset.nodes.map((sensor, node) => of(sensor, quality?.sensors[node], stepHours) ?? NaN);
  if (measure !== 'unit') return { unit: measure === 'share' ? '%' : 'h', values, scale: errorScale(values) };
  // Slow is strong where speeds are shown; a spread is no speed.
  const isReversed = dataset.quantity === 'speed' && statistic !== 'spread';
  return { unit: dataset.unit, values, scale: levelScale(values, isReversed) };
}

/** Whether a statistic waits for the quality of the dataset. */
export const needsQuality = (statistic: Statistic): boolean =>
  statistic === 'last' || statistic === 'zero' || statistic === 'longestGap' || statistic === 'stuck';
