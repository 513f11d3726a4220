import * as tf from '@tensorflow/tfjs';
import { linear } from '../../tensors/index.ts';
import { alignment } from '../alignment.ts';
import { gatedConvolution } from '../gated-convolution.ts';
import { gatedInception } from '../gated-inception.ts';
import { gatedLinearConvolution } from '../gated-linear-convolution.ts';
import type { Apply } from './applied.ts';

export const convolutions: Readonly<Record<string, Apply>> = {
  alignment: (settings) => {
    const [inputs, outputs] = [settings.number('inputs'), settings.number('outputs')];
    const layer = alignment('align', inputs, outputs);
    return {
      ...layer,
      compute(views, given) {
        const x = given.four('x');
        const rows = linear(tf.reshape(x, [-1, inputs]), layer.weight(views), layer.bias(views));
        return tf.reshape(rows, [...x.shape.slice(0, 3), outputs]);
      },
    };
  },
  'gated-convolution': (settings) => {
    const [channels, dilation] = [settings.number('channels'), settings.number('dilation')];
    const layer = gatedConvolution('layer', channels, dilation, settings.number('outputs'));
    return { ...layer, compute: (views, given) => layer.apply(views, given.four('x')) };
  },
  'gated-inception': (settings) => {
    const layer = gatedInception('layer', settings.number('channels'));
    return { ...layer, compute: (views, given) => layer.apply(views, given.four('x')) };
  },
  'gated-linear-convolution': (settings) => {
    const layer = gatedLinearConvolution('layer', {
      inputs: settings.number('inputs'),
      outputs: settings.number('outputs'),
      kernel: settings.number('kernel'),
    });
    return {
      ...layer,
      compute: (views, given) =>
        layer.apply(views, given.four('x'), given.has('offset') ? given.two('offset') : undefined),
    };
  },
};
