/** What the worker and its graph process say to each other. */
import { z } from 'zod';
import type { graphs } from '@stillgraph/db';
import { graphRecipeSchema } from '@stillgraph/db/contracts';
import type { GraphStatistics } from '@stillgraph/ml';
import { failedReport } from '../errand-failure.ts';
import type { RecipeGraph } from './graph-of-recipe.ts';
import type { RecipeSources } from './recipe-sources.ts';

/** Both ends are of one build: of what is large only the envelope is looked at. */
const large = <T>(what: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, `expected ${what}`);

const order = z.discriminatedUnion('type', [
  /** Make a graph, and say what it is like. */
  z.object({ type: z.literal('make'), recipe: graphRecipeSchema, sources: large<RecipeSources>('sources') }),
  /** Say what a graph is like that is there. */
  z.object({
    type: z.literal('describe'),
    nodes: z.int().positive(),
    edges: large<graphs.Edges>('edges'),
  }),
]);
export type GraphOrder = z.infer<typeof order>;
export const parseGraphOrder = (message: unknown): GraphOrder => order.parse(message);

const statistics = large<GraphStatistics>('statistics');
const report = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('made'),
    graph: large<RecipeGraph>('a graph'),
    statistics,
    notes: z.array(z.string()),
  }),
  z.object({ type: z.literal('described'), statistics }),
  failedReport,
]);
export type GraphReport = z.infer<typeof report>;
export const parseGraphReport = (message: unknown): GraphReport => report.parse(message);
