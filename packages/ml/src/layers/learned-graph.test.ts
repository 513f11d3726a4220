import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { learnedGraph } from './learned-graph.ts';
import { ParameterLayout } from './parameters.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

test('each node keeps its strongest edges alone, even where most are squashed to 1, and its walks sum to the factor', () => {
  const [nodes, neighbours] = [30, 4];
  const graph = learnedGraph('graph', nodes, { width: 40, neighbours });
  const layout = new ParameterLayout(graph.parameters);
  const views = layout.views(layout.slices(tf.tensor1d(layout.initialise(1))));
  // What a step makes of the identity is the walk's matrix.
  const walks = graph.walks(views, 0.95);
  const [along, against] = [walks.along, walks.against].map((step) => step(tf.eye(nodes)) as tf.Tensor2D) as [
    tf.Tensor2D,
    tf.Tensor2D,
  ];
  for (const walk of [along, against]) {
    for (const sum of tf.sum(walk, 1).dataSync()) expect(sum).toBeCloseTo(0.95, 5);
  }
  const rows = along.arraySync();
  const edges = rows.map((row, node) => row.filter((weight, other) => weight > 0 && other !== node).length);
  expect(Math.max(...edges)).toBe(neighbours);
  // Against the edges the same pairs are joined.
  const back = against.arraySync();
  for (const [node, row] of rows.entries()) {
    for (const [other, weight] of row.entries()) expect((back[other]?.[node] ?? 0) > 0).toBe(weight > 0);
  }
});
