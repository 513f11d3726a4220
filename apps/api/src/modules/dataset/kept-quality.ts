/** The quality of datasets, kept from one request to the next: a dataset never changes, and finding out reads all of it. */
import { setImmediate } from 'node:timers/promises';
import {
  datasets,
  SeriesQuality,
  weekHours,
  type Database,
  type QualityPart,
  type SensorQuality,
  type WeekProfile,
} from '@stillgraph/db';
import type { Loaders } from '../../loaders.ts';

export interface JudgedDataset {
  readonly parts: readonly QualityPart[];
  readonly sensors: readonly SensorQuality[];
  readonly week: (nodes?: readonly number[]) => WeekProfile;
}

/** Datasets that are kept; the one that was asked for last is the last. */
const MOST_KEPT = 8;
const kept = new Map<string, Promise<JudgedDataset>>();

/** Whoever asks has been found to be of the dataset's team: what is kept goes by its id alone. */
export function qualityOf(
  { database, loaders }: { readonly database: Database; readonly loaders: Loaders },
  dataset: datasets.DatasetRow,
): Promise<JudgedDataset> {
  const known = kept.get(dataset.id);
  const judged = known ?? judge(database, loaders, dataset);
  kept.delete(dataset.id);
  kept.set(dataset.id, judged);
  for (const id of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(id);
  // What failed is tried again by the next who asks.
  if (known === undefined) judged.catch(() => kept.delete(dataset.id));
  return judged;
}

async function judge(database: Database, loaders: Loaders, dataset: datasets.DatasetRow): Promise<JudgedDataset> {
  const { nodeCount: nodes, channelCount: channels, steps, quantity, startAt, stepSeconds, zone } = dataset;
  const [rows, described] = await Promise.all([
    loaders.datasetNodes.load(dataset.id),
    loaders.datasetChannels.load(dataset.id),
  ]);
  const channel = described.find(({ role }) => role === 'TARGET')?.index ?? 0;
  const quality = new SeriesQuality({
    ...{ nodes, channels, channel, steps, quantity },
    usual: rows,
    hourOf: weekHours(startAt, stepSeconds, zone),
  });
  for await (const part of datasets.readSeriesParts(database, dataset.id)) {
    quality.add(part);
    await setImmediate();
  }
  const parts = quality.parts();
  return { parts, sensors: quality.sensors(), week: (asked) => quality.week(asked) };
}
