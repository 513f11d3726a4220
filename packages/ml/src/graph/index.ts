export { adjacencyOf, denseMatrix, randomWalk, reversed, transposed, type Adjacency } from './adjacency.ts';
export { scaledLaplacian } from './laplacian.ts';
export { gaussianKernel, givenMatrix, greatCircleDistances, identity, kNearest } from './recipes.ts';
export { graphStatistics, type GraphStatistics } from './statistics.ts';
