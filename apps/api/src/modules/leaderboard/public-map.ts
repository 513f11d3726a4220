/** Reads what the map above a public or shared leaderboard shows. */
import { datasets, graphs, type Database } from '@stillgraph/db';
import { selectFromPart } from '../../binary/series-bytes.ts';
import { heaviestEdges } from '../graph/edges.ts';
import { busiestHour, type Readings } from './busiest-hour.ts';
import type { PublicMap, PublicMapLink } from './public-map-type.ts';

const MOST_PLACES = 2000;
const MOST_LINKS = 4000;
/** Of a larger graph nothing is read: a stranger asks for it. */
const MOST_EDGES = 500_000;
/** Readings of all channels that are looked at, 16 MB: with thousands of sensors less than a day. */
const MOST_READINGS = 4_000_000;
const DAY_SECONDS = 24 * 60 * 60;
/** Recipes whose links tell of roads, best first: a given matrix is mostly made from road distances. */
const ROAD_RECIPES = ['GIVEN', 'GAUSSIAN_KERNEL', 'K_NEAREST'];

/** Null where no sensor has coordinates. */
export async function readPublicMap(database: Database, dataset: datasets.DatasetRow): Promise<PublicMap | null> {
  const { id, teamId, steps, stepSeconds, startAt, nodeCount, rowWidth, quantity } = dataset;
  const nodes = (await datasets.nodesOf(database, [id])).get(id) ?? [];
  const located = nodes.flatMap(({ index, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ index, latitude, longitude }],
  );
  const stride = Math.ceil(located.length / MOST_PLACES);
  const shown = located.filter((_, at) => at % stride === 0);
  if (shown.length === 0) return null;
  const length = Math.min(
    steps,
    Math.ceil(DAY_SECONDS / stepSeconds),
    Math.max(1, Math.floor(MOST_READINGS / rowWidth)),
  );
  const fromStep = steps - length;
  const readings = await readTargets(database, dataset, fromStep, length);
  const { from, to, means } = busiestHour(readings, stepSeconds, quantity === 'speed');
  const momentOf = (step: number) => new Date(startAt.getTime() + (fromStep + step) * stepSeconds * 1000);
  return {
    from: momentOf(from),
    to: momentOf(to),
    places: shown.map(({ index, latitude, longitude }) => ({ latitude, longitude, mean: means[index] ?? null })),
    links: shown.length === nodeCount ? await readLinks(database, { datasetId: id, teamId }) : [],
  };
}

async function readTargets(
  database: Database,
  { id, nodeCount, channelCount }: datasets.DatasetRow,
  fromStep: number,
  steps: number,
): Promise<Readings> {
  const channels = (await datasets.channelsOf(database, [id])).get(id) ?? [];
  const channel = Math.max(
    0,
    channels.findIndex(({ role }) => role === 'TARGET'),
  );
  const values = new Float32Array(steps * nodeCount);
  let filled = 0;
  for await (const part of datasets.readSeriesParts(database, id, { fromStep, toStep: fromStep + steps })) {
    for (const piece of selectFromPart(part, { nodeCount, channelCount }, { channel, nodes: null })) {
      values.set(piece, filled);
      filled += piece.length;
    }
  }
  return { values, steps, nodes: nodeCount };
}

/** Those of the newest graph whose recipe tells most of roads; places and nodes have the same indices. */
async function readLinks(
  database: Database,
  { datasetId, teamId }: { datasetId: string; teamId: string },
): Promise<PublicMapLink[]> {
  const { rows } = await graphs.list(database, { teamId, datasetId, first: 20 });
  const [graph] = rows
    .filter(({ recipe, edgeCount }) => ROAD_RECIPES.includes(recipe) && edgeCount <= MOST_EDGES)
    .sort((a, b) => ROAD_RECIPES.indexOf(a.recipe) - ROAD_RECIPES.indexOf(b.recipe));
  return graph === undefined ? [] : heaviestEdges(await graphs.edgesOf(database, graph.id), MOST_LINKS);
}
