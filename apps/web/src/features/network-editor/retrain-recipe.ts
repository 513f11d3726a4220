/** The recipe by which a graph is made anew along another version of a network. */
import { z } from 'zod';
import type { GraphRecipe, GraphRecipeInput } from '../../graphql/generated/graphql';

/** How a graph was made: what the API tells of it. */
export interface MadeGraph {
  readonly recipe: GraphRecipe;
  readonly parameters: unknown;
  readonly networkVersion: { readonly id: string } | null;
}

const parametersSchema = z.object({
  distance: z.string().optional(),
  cutoffMetres: z.number().optional(),
  cutoffSeconds: z.number().optional(),
  sigmaMetres: z.number().optional(),
  sigmaSeconds: z.number().optional(),
  threshold: z.number().optional(),
  neighbours: z.number().optional(),
  directed: z.boolean().optional(),
  metres: z.number().optional(),
  seconds: z.number().optional(),
  hops: z.number().optional(),
});

/**
 * The same values along another version. A graph that knows no roads cannot tell one version from another: in its place comes a
 * Gaussian kernel of road distances.
 *
 * @returns isOwn false where the recipe is another than that of the graph
 */
export function recipeAlong(
  { recipe, parameters, networkVersion }: MadeGraph,
  versionId: string,
): { readonly recipe: GraphRecipeInput; readonly isOwn: boolean } {
  const read = parametersSchema.safeParse(parameters);
  if (networkVersion === null || !read.success) {
    return { recipe: { kind: 'GAUSSIAN_KERNEL', over: 'ROAD', networkVersionId: versionId }, isOwn: false };
  }
  const { distance, ...values } = read.data;
  const over = distance === 'travel-time' ? 'TRAVEL_TIME' : 'ROAD';
  const measured = recipe === 'NEXT_SENSORS' ? {} : ({ over } as const);
  return { recipe: { kind: recipe, ...measured, networkVersionId: versionId, ...values }, isOwn: true };
}
