/** A few weeks of one sensor, small enough for JSON. */
import { datasets, type Database } from '@stillgraph/db';
import { selectFromPart } from '../../binary/series-bytes.ts';
import { badInput } from '../../errors/api-error.ts';
import type { Dataset } from './type.ts';

const MOST_STEPS = 4032;

export interface SeriesSlice {
  readonly node: number;
  readonly channel: number;
  readonly fromStep: number;
  readonly steps: number;
}

/** @returns the readings of steps that exist, null where nothing was observed */
export async function readSeriesSlice(
  database: Database,
  dataset: Dataset['row'],
  { node, channel, fromStep, steps }: SeriesSlice,
): Promise<(number | null)[]> {
  if (node < 0 || node >= dataset.nodeCount) {
    throw badInput(`node must lie between 0 and ${dataset.nodeCount - 1}; got ${node}`);
  }
  if (channel < 0 || channel >= dataset.channelCount) {
    throw badInput(`channel must lie between 0 and ${dataset.channelCount - 1}; got ${channel}`);
  }
  if (fromStep < 0) throw badInput(`fromStep must not be negative; got ${fromStep}`);
  if (steps < 0 || steps > MOST_STEPS) {
    throw badInput(`steps must lie between 0 and ${MOST_STEPS}; got ${steps}. The binary route gives more`);
  }
  const from = Math.min(fromStep, dataset.steps);
  const to = Math.min(fromStep + steps, dataset.steps);
  const readings: (number | null)[] = [];
  if (from === to) return readings;
  for await (const part of datasets.readSeriesParts(database, dataset.id, { fromStep: from, toStep: to })) {
    for (const piece of selectFromPart(part, dataset, { channel, nodes: [node] })) {
      for (const value of piece) readings.push(Number.isNaN(value) ? null : value);
    }
  }
  return readings;
}
