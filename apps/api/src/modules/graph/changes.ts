/** What people decide about graphs, with refusals as user errors. */
import { ConflictError, graphRequests } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import type { GraphCreateInput, GraphPreviewInput } from './input.ts';
import type { GraphCreatePayload, GraphPreviewPayload } from './payload.ts';
import { nameOf, readRecipe } from './recipe.ts';
import { GraphRequest } from './request-type.ts';

export async function createOne(context: Context, input: GraphCreateInput): Promise<GraphCreatePayload> {
  const refuse = (...userErrors: UserError[]): GraphCreatePayload => ({ graphId: null, request: null, userErrors });
  const asked = await readInput(context, input);
  if (Array.isArray(asked)) return refuse(...asked);
  const name = input.name?.trim() ?? nameOf(asked.recipe);
  const faults = nameFaults(name);
  if (faults.length > 0) return refuse(...faults);
  try {
    const row = await context.change(async (tx) => {
      const request = await graphRequests.create(tx, context.queue, { ...asked, name });
      await context.audit(tx, 'graph.create', 'Graph', request.id, { name });
      return request;
    });
    return { graphId: encodeGlobalId('Graph', row.id), request: new GraphRequest(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['name']));
    throw error;
  }
}

export async function previewOne(context: Context, input: GraphPreviewInput): Promise<GraphPreviewPayload> {
  const asked = await readInput(context, input);
  if (Array.isArray(asked)) return { request: null, userErrors: asked };
  const row = await context.change(async (tx) => {
    const request = { ...asked, name: nameOf(asked.recipe).slice(0, 200), isPreview: true };
    const created = await graphRequests.create(tx, context.queue, request);
    await context.audit(tx, 'graph.preview', 'GraphRequest', created.id);
    return created;
  });
  return { request: new GraphRequest(row), userErrors: [] };
}

/** @returns what a request is made of, or why it is refused */
async function readInput(context: Context, input: GraphPreviewInput) {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return [refusal];
  const decoded = decodeGlobalId(input.datasetId);
  const dataset = decoded?.type === 'Dataset' ? await context.loaders.dataset.load(decoded.id) : null;
  if (dataset === null) return [new UserError('NOT_FOUND', 'the team has no such dataset', ['datasetId'])];
  const recipe = await readRecipe(context, input.recipe, dataset);
  if (Array.isArray(recipe)) return recipe;
  const { teamId } = context;
  return { teamId, datasetId: dataset.id, createdBy: context.identity.user?.id ?? null, recipe };
}

function nameFaults(name: string): UserError[] {
  if (name === '') return [new UserError('INVALID', 'a name needs at least one character', ['name'])];
  if (name.length > 200)
    return [new UserError('INVALID', `a name may have 200 characters; this one has ${name.length}`, ['name'])];
  return [];
}
