import type { GraphRecipe } from '../../graphql/generated/graphql';

/** Recipes whose edges tell of roads, best first: a given matrix is mostly made from road distances. */
const ORDER: readonly GraphRecipe[] = ['GIVEN', 'GAUSSIAN_KERNEL', 'K_NEAREST'];

/** The graph whose strongest links are drawn where a dataset has no road network; undefined when none has any. */
export function graphForRoads<Graph extends { readonly recipe: GraphRecipe }>(
  graphs: readonly Graph[],
): Graph | undefined {
  return ORDER.flatMap((recipe) => graphs.filter((graph) => graph.recipe === recipe))[0];
}
