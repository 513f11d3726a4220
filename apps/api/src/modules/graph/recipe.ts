/** Recipes as people give them, read, named and compared with what their dataset has. */
import { plainIssue } from '@stillgraph/db';
import {
  graphRecipeSchema,
  MOST_CORRELATION_WORK,
  MOST_NODES_FOR_DISTANCES,
  networkVersionOf,
  type GraphRecipe,
} from '@stillgraph/db/jobs';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { Dataset } from '../dataset/type.ts';
import type { GraphRecipeInput } from './input.ts';

const fault = (message: string, ...path: string[]) => new UserError('INVALID', message, ['recipe', ...path]);
const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** What was left out is left out: to a form null says the same. @returns the recipe, or what is wrong with it */
export async function readRecipe(
  context: Context,
  input: GraphRecipeInput,
  dataset: Dataset['row'],
): Promise<GraphRecipe | UserError[]> {
  const given: Record<string, unknown> = Object.fromEntries(
    Object.entries(input).filter(([, value]) => isGiven(value)),
  );
  if (typeof input.networkVersionId === 'string') {
    const version = decodeGlobalId(input.networkVersionId);
    const row = version?.type === 'NetworkVersion' ? await context.loaders.networkVersion.load(version.id) : null;
    if (row === null) {
      const field = ['recipe', 'networkVersionId'];
      return [new UserError('NOT_FOUND', 'the team has no such version of a network', field)];
    }
    given['networkVersionId'] = row.id;
  }
  if (Array.isArray(input.edges)) {
    const edges = await readEdges(context, input.edges, dataset);
    if (edges.faults.length > 0) return edges.faults;
    given['edges'] = edges.edges;
  }
  const parsed = graphRecipeSchema.safeParse(given, { error: plainIssue });
  if (!parsed.success) return parsed.error.issues.map((issue) => fault(issue.message, ...issue.path.map(String)));
  const faults = await recipeFaults(context, parsed.data, dataset);
  return faults.length > 0 ? faults : parsed.data;
}

/** Faults that are told of one list of edges at the most. */
const MOST_FAULTS = 20;

async function readEdges(
  context: Context,
  edges: NonNullable<GraphRecipeInput['edges']>,
  dataset: Dataset['row'],
): Promise<{ readonly edges: object[]; readonly faults: UserError[] }> {
  const nodes = await context.loaders.datasetNodes.load(dataset.id);
  const indices = new Map(nodes.map(({ externalId, index }) => [externalId, index]));
  const seen = new Set<string>();
  const faults: UserError[] = [];
  const read = edges.map(({ from, to, weight }, at) => {
    for (const [end, id] of Object.entries({ from, to })) {
      if (!indices.has(id)) faults.push(fault(`"${dataset.name}" has no sensor "${id}"`, 'edges', String(at), end));
    }
    const pair = JSON.stringify([from, to]);
    if (seen.has(pair)) faults.push(fault(`the edge from "${from}" to "${to}" is given twice`, 'edges', String(at)));
    seen.add(pair);
    return { from: indices.get(from), to: indices.get(to), weight };
  });
  return { edges: read, faults: faults.slice(0, MOST_FAULTS) };
}

const along = { GREAT_CIRCLE: 'great-circle distance', ROAD: 'road distance', TRAVEL_TIME: 'travel time' } as const;

/** What a graph is called that nobody named. */
export function nameOf(recipe: GraphRecipe): string {
  switch (recipe.kind) {
    case 'IDENTITY':
      return 'identity';
    case 'GIVEN':
      return `${recipe.edges.length} edges given by hand`;
    case 'CORRELATION':
      return `${recipe.neighbours} most correlated, over the first ${Number((100 * recipe.trainShare).toFixed(2))} %`;
    case 'NEXT_SENSORS':
      return recipe.hops === 1 ? 'next sensors along the road' : `next ${recipe.hops} sensors along the road`;
    case 'WITHIN':
      return recipe.seconds === undefined
        ? `within ${recipe.metres ?? 0} m, ${along[recipe.over ?? 'GREAT_CIRCLE']}`
        : `within ${recipe.seconds} s, travel time`;
    case 'K_NEAREST':
      return `${recipe.neighbours} nearest${recipe.directed === true ? ' one way' : ''}, ${along[recipe.over ?? 'GREAT_CIRCLE']}`;
    case 'GAUSSIAN_KERNEL': {
      const metres = recipe.sigmaMetres === undefined ? '' : `, sigma ${recipe.sigmaMetres} m`;
      const seconds = recipe.sigmaSeconds === undefined ? '' : `, sigma ${recipe.sigmaSeconds} s`;
      return `Gaussian kernel, ${along[recipe.over ?? 'GREAT_CIRCLE']}${metres}${seconds}, from ${recipe.threshold}`;
    }
  }
}

/** What the recipe needs of the dataset and does not find there. */
async function recipeFaults(context: Context, recipe: GraphRecipe, dataset: Dataset['row']): Promise<UserError[]> {
  const { name, nodeCount, hasCoordinates } = dataset;
  if (recipe.kind === 'IDENTITY' || recipe.kind === 'GIVEN') return [];
  if ('neighbours' in recipe && recipe.neighbours >= nodeCount) {
    return [fault(`"${name}" has ${nodeCount} sensors; each has ${nodeCount - 1} others`, 'neighbours')];
  }
  if (recipe.kind === 'CORRELATION') return correlationFaults(recipe.trainShare, dataset);
  const versionId = networkVersionOf(recipe);
  if (versionId !== null) return roadFaults(context, recipe, dataset, versionId);
  if (!hasCoordinates) return [fault(`${recipe.kind} needs the coordinates of every sensor of "${name}"`, 'kind')];
  if (recipe.kind === 'K_NEAREST') return [];
  if (nodeCount > MOST_NODES_FOR_DISTANCES) return [tooMany(recipe.kind, dataset)];
  if (recipe.kind !== 'GAUSSIAN_KERNEL' || recipe.sigmaMetres !== undefined) return [];
  const nodes = await context.loaders.datasetNodes.load(dataset.id);
  const places = new Set(nodes.map(({ latitude, longitude }) => JSON.stringify([latitude, longitude])));
  return places.size > 1 ? [] : [fault(`all sensors of "${name}" are in one place: name a sigma`, 'sigmaMetres')];
}

const tooMany = (kind: string, { name, nodeCount }: Dataset['row']) =>
  fault(`${kind} takes up to ${MOST_NODES_FOR_DISTANCES} sensors; "${name}" has ${nodeCount}`, 'kind');

function correlationFaults(trainShare: number, { name, nodeCount, steps }: Dataset['row']): UserError[] {
  const seen = Math.floor(steps * trainShare);
  if (seen < 2) return [fault(`of the ${steps} steps of "${name}" that is less than two`, 'trainShare')];
  const work = nodeCount * nodeCount * seen;
  if (work <= MOST_CORRELATION_WORK) return [];
  return [
    fault(
      `CORRELATION compares up to ${MOST_CORRELATION_WORK.toExponential(0)} pairs of readings; "${name}" has ${work.toExponential(1)}`,
      'kind',
    ),
  ];
}

async function roadFaults(
  context: Context,
  recipe: GraphRecipe,
  dataset: Dataset['row'],
  versionId: string,
): Promise<UserError[]> {
  const places = await context.loaders.placedSensors.load(versionId);
  const placed = places.find(({ datasetId }) => datasetId === dataset.id)?.count ?? 0;
  if (placed === 0) {
    const message = `no sensor of "${dataset.name}" stands on this version of the network; networkSnap brings them onto it`;
    return [fault(message, 'networkVersionId')];
  }
  const isBounded = 'cutoffMetres' in recipe || 'cutoffSeconds' in recipe || recipe.kind === 'NEXT_SENSORS';
  if (isBounded || recipe.kind === 'WITHIN' || placed <= MOST_NODES_FOR_DISTANCES) return [];
  return [
    fault(
      `without a cut-off ${recipe.kind} takes up to ${MOST_NODES_FOR_DISTANCES} sensors on a network; ${placed} stand on it`,
      recipe.kind === 'GAUSSIAN_KERNEL' && recipe.over === 'TRAVEL_TIME' ? 'cutoffSeconds' : 'cutoffMetres',
    ),
  ];
}
