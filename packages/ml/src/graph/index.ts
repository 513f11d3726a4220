export { greatCircleMetres } from './great-circle.ts';
export { adjacencyOf, denseMatrix, randomWalk, reversed, type Adjacency } from './adjacency.ts';
export { correlationGraph } from './correlation.ts';
export { distanceDeviation, kernelOfPlaces, kNearestOfPlaces, withinPlaces } from './places.ts';
export { scaledLaplacian } from './laplacian.ts';
export { gaussianKernel, givenMatrix, identity } from './recipes.ts';
export { hopNeighbours, kernelOfListed, kNearestOfListed, listedDeviation, within } from './sparse-recipes.ts';
export { supportBlocks } from './support-blocks.ts';
export { graphStatistics, type GraphStatistics } from './statistics.ts';
