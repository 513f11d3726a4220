/** What people decide about graphs, with refusals as user errors. */
import { ConflictError, graphRequests, plainIssue } from '@stillgraph/db';
import { graphRecipeSchema, MOST_NODES_FOR_DISTANCES, type GraphRecipe } from '@stillgraph/db/jobs';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import type { Dataset } from '../dataset/type.ts';
import type { GraphCreateInput } from './input.ts';
import type { GraphCreatePayload } from './payload.ts';
import { GraphRequest } from './request-type.ts';

export async function createOne(context: Context, input: GraphCreateInput): Promise<GraphCreatePayload> {
  const refuse = (...userErrors: UserError[]): GraphCreatePayload => ({ graphId: null, request: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const decoded = decodeGlobalId(input.datasetId);
  const dataset = decoded?.type === 'Dataset' ? await context.loaders.dataset.load(decoded.id) : null;
  if (dataset === null) return refuse(new UserError('NOT_FOUND', 'the team has no such dataset', ['datasetId']));

  const recipe = readRecipe(input);
  if (Array.isArray(recipe)) return refuse(...recipe);
  const name = input.name?.trim() ?? nameOf(recipe);
  const faults = [...nameFaults(name), ...(await recipeFaults(context, recipe, dataset))];
  if (faults.length > 0) return refuse(...faults);

  try {
    const row = await context.change(async (tx) => {
      const request = await graphRequests.create(tx, context.queue, {
        teamId: context.teamId,
        datasetId: dataset.id,
        createdBy: context.identity.user?.id ?? null,
        name,
        recipe,
      });
      await context.audit(tx, 'graph.create', 'Graph', request.id, { name });
      return request;
    });
    return { graphId: encodeGlobalId('Graph', row.id), request: new GraphRequest(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['name']));
    throw error;
  }
}

/** What was left out is left out: to a form null says the same. */
function readRecipe({ recipe }: GraphCreateInput): GraphRecipe | UserError[] {
  const given = Object.fromEntries(Object.entries(recipe).filter(([, value]) => value !== null && value !== undefined));
  const parsed = graphRecipeSchema.safeParse(given, { error: plainIssue });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(
    (issue) => new UserError('INVALID', issue.message, ['recipe', ...issue.path.map(String)]),
  );
}

function nameOf(recipe: GraphRecipe): string {
  if (recipe.kind === 'IDENTITY') return 'identity';
  if (recipe.kind === 'K_NEAREST') return `${recipe.neighbours} nearest, great-circle distance`;
  const sigma = recipe.sigmaMetres === undefined ? '' : `, sigma ${recipe.sigmaMetres} m`;
  return `Gaussian kernel, great-circle distance${sigma}, from ${recipe.threshold}`;
}

function nameFaults(name: string): UserError[] {
  if (name === '') return [new UserError('INVALID', 'a name needs at least one character', ['name'])];
  if (name.length > 200)
    return [new UserError('INVALID', `a name may have 200 characters; this one has ${name.length}`, ['name'])];
  return [];
}

/** What the recipe needs of the dataset and does not find there. */
async function recipeFaults(context: Context, recipe: GraphRecipe, dataset: Dataset['row']): Promise<UserError[]> {
  if (recipe.kind === 'IDENTITY') return [];
  const fault = (message: string, field: string) => [new UserError('INVALID', message, ['recipe', field])];
  const { name, nodeCount, hasCoordinates } = dataset;
  if (!hasCoordinates) return fault(`${recipe.kind} needs the coordinates of every sensor of "${name}"`, 'kind');
  if (recipe.kind === 'K_NEAREST') {
    if (recipe.neighbours < nodeCount) return [];
    return fault(`"${name}" has ${nodeCount} sensors; each has ${nodeCount - 1} others`, 'neighbours');
  }
  if (nodeCount > MOST_NODES_FOR_DISTANCES) {
    return fault(`${recipe.kind} takes up to ${MOST_NODES_FOR_DISTANCES} sensors; "${name}" has ${nodeCount}`, 'kind');
  }
  if (recipe.sigmaMetres !== undefined) return [];
  const nodes = await context.loaders.datasetNodes.load(dataset.id);
  const places = new Set(nodes.map(({ latitude, longitude }) => JSON.stringify([latitude, longitude])));
  return places.size > 1 ? [] : fault(`all sensors of "${name}" are in one place: name a sigma`, 'sigmaMetres');
}
