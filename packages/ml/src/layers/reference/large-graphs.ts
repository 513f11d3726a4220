/** For tests alone: graphs learned over more than 2,000 nodes, whose numbers a formula makes (see `large_graphs.py`). */
import * as tf from '@tensorflow/tfjs';
import type { Tensors } from '../../testing/recorded.ts';
import { graphSupports } from '../graph-mix.ts';
import { learnedGraph } from '../learned-graph.ts';
import { viewsOf } from '../parameter-views.ts';
import type { Apply, Given } from './applied.ts';

const RANK = 2;
const EVERY = 200;

/** The cosine of 0.7 times each number's place, from the phase of that name on. */
function waves(given: Given, name: string, shape: [number, number]): tf.Tensor2D {
  const places = Float32Array.from({ length: shape[0] * shape[1] }, (_, place) => (0.7 * place) % (2 * Math.PI));
  return tf.reshape(tf.cos(tf.add(tf.tensor1d(places), given.at(name))), shape);
}

/** One node of every 200. */
function sampled(x: tf.Tensor): tf.Tensor {
  const [nodes = 0, columns = 1] = x.shape;
  const kept = Array.from({ length: Math.ceil(nodes / EVERY) }, (_, index) =>
    tf.slice(x, [index * EVERY, 0], [1, columns]),
  );
  return tf.concat(kept, 0);
}

export const largeMix: Apply = (settings) => {
  const nodes = settings.number('nodes');
  const supports = graphSupports('graph', { ...settings.shape, nodes }, RANK, { given: false });
  return {
    parameters: [],
    compute(_, given) {
      const vectors = new Map<string, tf.Tensor>([
        ['graph/from', waves(given, 'from', [nodes, RANK])],
        ['graph/to', waves(given, 'to', [RANK, nodes])],
      ]);
      const [step] = supports.open(viewsOf(vectors), given.inputs);
      if (!step) throw new Error('no graph is learned');
      return sampled(step(waves(given, 'x', [nodes, 2])));
    },
  };
};

export const largeLearnedGraph: Apply = (settings) => {
  const nodes = settings.number('nodes');
  const layer = learnedGraph('graph', nodes, { width: RANK, neighbours: settings.number('neighbours') });
  return {
    parameters: [],
    compute(_, given): Tensors {
      const views = viewsOf(
        new Map<string, tf.Tensor>(
          layer.parameters.map(({ name }) => {
            const isVectors = name === 'graph/from' || name === 'graph/to';
            return [name, isVectors ? waves(given, name.slice('graph/'.length), [nodes, RANK]) : given.at(name)];
          }),
        ),
      );
      const { along, against } = layer.walks(views, 0.95);
      const x = waves(given, 'x', [nodes, 2]);
      return { along: sampled(along(x)), against: sampled(against(x)) };
    },
  };
};
