export { adjacencyOf, denseMatrix, randomWalk, reversed, type Adjacency } from './adjacency.ts';
export { distanceDeviation, kernelOfPlaces, kNearestOfPlaces, type Places } from './places.ts';
export { scaledLaplacian } from './laplacian.ts';
export { gaussianKernel, givenMatrix, greatCircleDistances, identity, kNearest } from './recipes.ts';
export { supportBlocks } from './support-blocks.ts';
export { graphStatistics, type GraphStatistics } from './statistics.ts';
