import { batchNorm } from '../batch-norm.ts';
import { nodeNorm } from '../node-norm.ts';
import * as tf from '@tensorflow/tfjs';
import type { Apply } from './applied.ts';

const CHANNELS = 3;

export const norms: Readonly<Record<string, Apply>> = {
  'batch-norm': () => {
    const layer = batchNorm('norm', CHANNELS);
    return {
      ...layer,
      compute: (views, given, context) => layer.apply(views, tf.reshape(given.at('x'), [-1, CHANNELS]), context),
    };
  },
  'node-norm': (settings) => {
    const layer = nodeNorm('norm', settings.number('rows'), CHANNELS);
    return { ...layer, compute: (views, given) => layer.apply(views, given.four('x')) };
  },
};
