import * as tf from '@tensorflow/tfjs';
import { adaptiveAdjacency, propagateLearned } from '../../tensors/index.ts';
import { diffusion } from '../diffusion.ts';
import { diffusionGruCell, type DiffusedState } from '../diffusion-gru-cell.ts';
import { gruCell } from '../gru-cell.ts';
import { nodeAdaptiveGru } from '../node-adaptive-gru.ts';
import { BATCH, NODES, type Apply } from './applied.ts';

export const recurrent: Readonly<Record<string, Apply>> = {
  'gru-cell': (settings) => {
    const layer = gruCell('cell', settings.number('width'));
    return { ...layer, compute: (views, given) => layer.step(views, given.two('driven'), given.two('hidden')) };
  },
  'diffusion-gru-cell': (settings) => {
    const inputs = settings.number('inputs');
    const walks = diffusion(settings.shape, settings.number('steps'));
    const layer = diffusionGruCell('cell', {
      nodes: NODES,
      inputs: walks.count * inputs,
      terms: walks.count,
      width: settings.number('width'),
    });
    return {
      ...layer,
      compute(views, given) {
        const diffuse = walks.open(given.inputs);
        const drive = given.has('drive-gates')
          ? { gates: given.two('drive-gates'), candidate: given.two('drive-candidate') }
          : undefined;
        const step = (input: string, state?: DiffusedState): DiffusedState => {
          const terms = diffuse(tf.reshape(given.at(input), [NODES, BATCH, inputs]));
          return layer.step(views, diffuse, tf.reshape(terms, [NODES * BATCH, -1]), state, drive);
        };
        return step('x2', step('x1')).rows;
      },
    };
  },
  'node-adaptive-gru': (settings) => {
    const layer = nodeAdaptiveGru('cell', {
      channels: settings.number('channels'),
      width: settings.number('width'),
      rank: settings.number('rank'),
    });
    return {
      ...layer,
      compute(views, given) {
        const vectors = given.two('vectors');
        const adjacency = adaptiveAdjacency(vectors, tf.transpose(vectors));
        const along = (x: tf.Tensor): tf.Tensor => propagateLearned(adjacency, x);
        const drive = given.has('drive') ? given.two('drive') : undefined;
        return tf.stack(layer.apply(views, given.four('x'), { vectors, along }, drive), 1);
      },
    };
  },
};
