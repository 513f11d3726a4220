import * as tf from '@tensorflow/tfjs';
import { propagateLearned } from '../../tensors/index.ts';
import { chebyshevConvolution } from '../chebyshev-convolution.ts';
import { diffusion } from '../diffusion.ts';
import { alongGiven } from '../given-graph.ts';
import { graphBlock, graphLinear, graphSupports } from '../graph-mix.ts';
import type { GraphName } from '../inputs.ts';
import { learnedGraph } from '../learned-graph.ts';
import { mixHop, RETAINED } from '../mix-hop.ts';
import { affineParameters } from '../parameters.ts';
import { NODES, type Apply } from './applied.ts';
import { largeLearnedGraph, largeMix } from './large-graphs.ts';

const WIDTH = 3;
const RANK = 2;

const mixed: Apply = (settings) => {
  const steps = settings.number('steps');
  const supports = graphSupports('graph', settings.shape, RANK, { backward: true, steps });
  return {
    parameters: [...supports.parameters, ...affineParameters('mix', supports.count * WIDTH, 2, { place: 'inner' })],
    compute: (views, given) =>
      views.affine('mix', given.two('rows'), (rows, weight, bias) =>
        graphLinear(rows, supports.open(views, given.inputs), NODES, weight, bias),
      ),
  };
};

const block: Apply = (settings) => {
  const supports = graphSupports('graph', settings.shape, RANK);
  const layer = graphBlock('block', {
    nodes: NODES,
    width: WIDTH,
    inner: 4,
    supports: supports.count,
    dropout: settings.number('dropout'),
  });
  return {
    ...layer,
    parameters: [...supports.parameters, ...layer.parameters],
    compute: (views, given, context) =>
      layer.open(supports.open(views, given.inputs)).apply(views, given.two('rows'), context),
  };
};

export const graphs: Readonly<Record<string, Apply>> = {
  'given-graph': (settings) => ({
    parameters: [],
    compute: (_, given) => alongGiven(given.inputs, settings.text('graph') as GraphName)(given.at('x')),
  }),
  diffusion: (settings) => {
    const layer = diffusion(settings.shape, settings.number('steps'));
    return { parameters: [], compute: (_, given) => layer.open(given.inputs)(given.three('x')) };
  },
  'chebyshev-convolution': (settings) => {
    const layer = chebyshevConvolution('layer', settings.shape, {
      inputs: settings.number('inputs'),
      outputs: settings.number('outputs'),
      terms: settings.number('terms'),
    });
    return { ...layer, compute: (views, given) => layer.apply(views, given.inputs, given.four('x')) };
  },
  'graph-mix': (settings, name) => {
    if (name === 'large') return largeMix(settings, name);
    return (name.startsWith('block') ? block : mixed)(settings, name);
  },
  'learned-graph': (settings, name) => {
    if (name === 'large') return largeLearnedGraph(settings, name);
    const layer = learnedGraph('graph', NODES, {
      width: settings.number('width'),
      neighbours: settings.number('neighbours'),
    });
    return {
      ...layer,
      compute(views, given) {
        const { along, against } = layer.walks(views, 0.95);
        return { along: along(given.at('x')), against: against(given.at('x')) };
      },
    };
  },
  'mix-hop': (settings) => {
    const layer = mixHop('mix', NODES, WIDTH, settings.number('hops'));
    return {
      ...layer,
      compute(views, given) {
        const walk = (name: string) => {
          const matrix = tf.mul<tf.Tensor2D>(given.two(name), 1 - RETAINED);
          return (x: tf.Tensor) => propagateLearned(matrix, x);
        };
        return layer.apply(views, given.two('rows'), { along: walk('along'), against: walk('against') });
      },
    };
  },
};
