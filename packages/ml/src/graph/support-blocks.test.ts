import { expect, it } from 'vitest';
import { RandomStream } from '../random/stream.ts';
import { adjacencyOf, denseMatrix, randomWalk, type Adjacency } from './adjacency.ts';
import { kNearestOfPlaces } from './places.ts';
import { supportBlocks } from './support-blocks.ts';

/** Nodes at random places of a city, each joined with its nearest. */
function neighbours(nodes: number, count: number): Adjacency {
  const random = new RandomStream(5, 'places');
  const coordinates = () => Float64Array.from({ length: nodes }, () => random.uniform());
  return randomWalk(kNearestOfPlaces({ latitudes: coordinates(), longitudes: coordinates() }, count));
}

/** The matrix that blocks stand for. */
function written(blocks: NonNullable<ReturnType<typeof supportBlocks>>, nodes: number): Float32Array {
  const { rows, sources, weights, sourceNodes, places } = blocks;
  const matrix = new Float32Array(nodes * nodes);
  places.forEach((place, node) => {
    for (let column = 0; column < sources; column += 1) {
      const source = sourceNodes[Math.floor(place / rows) * sources + column] ?? 0;
      const at = node * nodes + source;
      matrix[at] = (matrix[at] ?? 0) + (weights[place * sources + column] ?? 0);
    }
  });
  return matrix;
}

it('holds every entry of a large sparse matrix, and reads few columns a block', () => {
  const graph = neighbours(3000, 6);
  const blocks = supportBlocks(graph);
  if (!blocks) throw new Error('a graph of neighbours was not worth blocks');
  expect(written(blocks, 3000)).toEqual(denseMatrix(graph));
  expect(blocks.sources).toBeLessThan(6 * blocks.rows);
  expect(blocks.blocks).toBe(Math.ceil(3000 / blocks.rows));
});

it('leaves few nodes, and many neighbours, to one dense product', () => {
  expect(supportBlocks(neighbours(300, 5))).toBeUndefined();
  const full = adjacencyOf(new Float32Array(600 * 600).fill(1), 600);
  expect(supportBlocks(full)).toBeUndefined();
});
