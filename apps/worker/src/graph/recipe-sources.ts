/** What a recipe is made from, out of the database. */
import { datasets, networkSizes, sensorPlaces, type Database } from '@stillgraph/db';
import { networkVersionOf, type GraphRecipe } from '@stillgraph/db/jobs';
import type { Place } from './graph-of-recipe.ts';
import type { RoadSource } from './road-recipe.ts';

/** Readings of the target channel in the train part, [steps, nodes]; mask 1 = observed. */
export interface TrainReadings {
  readonly steps: number;
  readonly values: Float32Array;
  readonly mask: Uint8Array;
}

export interface RecipeSources {
  readonly nodes: readonly Place[];
  readonly roads: RoadSource | null;
  readonly readings: TrainReadings | null;
}

/** Reads nothing that the recipe does not need. @throws Error where the sensors were not brought onto the network */
export async function recipeSources(db: Database, datasetId: string, recipe: GraphRecipe): Promise<RecipeSources> {
  const rows = (await datasets.nodesOf(db, [datasetId])).get(datasetId) ?? [];
  const nodes = rows.map(({ latitude, longitude }) => ({ latitude, longitude }));
  const networkVersionId = networkVersionOf(recipe);
  return {
    nodes,
    roads: networkVersionId === null ? null : await roadSource(db, datasetId, networkVersionId, nodes.length),
    readings: recipe.kind === 'CORRELATION' ? await trainReadings(db, datasetId, recipe.trainShare) : null,
  };
}

async function roadSource(
  db: Database,
  datasetId: string,
  networkVersionId: string,
  nodes: number,
): Promise<RoadSource> {
  const rows = await sensorPlaces.of(db, networkVersionId, datasetId);
  if (rows.length === 0)
    throw new Error('no sensor of the dataset stands on this version of the network: snap them first');
  const places = new Array<RoadSource['places'][number]>(nodes).fill(null);
  for (const { nodeIndex, segmentIndex, offsetMetres } of rows) {
    places[nodeIndex] = { segment: segmentIndex, offsetMetres };
  }
  return { networkVersionId, ...(await networkSizes.roadsOf(db, networkVersionId)), places };
}

async function trainReadings(db: Database, datasetId: string, trainShare: number): Promise<TrainReadings> {
  const dataset = (await datasets.byIds(db, [datasetId])).get(datasetId);
  const channels = (await datasets.channelsOf(db, [datasetId])).get(datasetId) ?? [];
  if (dataset === undefined) throw new Error('the dataset is gone');
  const target = channels.findIndex(({ role }) => role === 'TARGET');
  const steps = Math.floor(dataset.steps * trainShare);
  const values = new Float32Array(steps * dataset.nodeCount);
  const mask = new Uint8Array(values.length);
  for await (const part of datasets.readSeriesParts(db, datasetId, { toStep: steps })) {
    const begin = part.startStep * dataset.nodeCount;
    for (let reading = 0; reading < part.steps * dataset.nodeCount; reading++) {
      const at = reading * channels.length + target;
      values[begin + reading] = part.values[at] ?? 0;
      mask[begin + reading] = part.mask[at] ?? 0;
    }
  }
  return { steps, values, mask };
}
