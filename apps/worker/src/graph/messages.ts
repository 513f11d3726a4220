/** What the worker and its graph process say to each other. */
import { z } from 'zod';
import { graphRecipeSchema, type GraphRecipe } from '@stillgraph/db/contracts';
import { failedReport } from '../errand-failure.ts';
import type { Place, RecipeGraph } from './graph-of-recipe.ts';

export interface GraphOrder {
  readonly recipe: GraphRecipe;
  readonly nodes: readonly Place[];
}

const order = z.object({
  recipe: graphRecipeSchema,
  nodes: z.array(z.object({ latitude: z.number().nullable(), longitude: z.number().nullable() })),
});
export const parseGraphOrder = (message: unknown): GraphOrder => order.parse(message);

/** Both ends are of one build: only the envelope is looked at. */
const graph = z.custom<RecipeGraph>((value) => typeof value === 'object' && value !== null, 'expected a graph');

const report = z.discriminatedUnion('type', [z.object({ type: z.literal('made'), graph }), failedReport]);
export type GraphReport = z.infer<typeof report>;
export const parseGraphReport = (message: unknown): GraphReport => report.parse(message);
