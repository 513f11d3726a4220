import { attentionLayer } from '../attention-layer.ts';
import { outputLayer } from '../output.ts';
import { quantileSpread } from '../quantile-spread.ts';
import { residualBlock } from '../residual-block.ts';
import { NODES, type Apply } from './applied.ts';

export const blocks: Readonly<Record<string, Apply>> = {
  'attention-layer': (settings) => {
    const axes = settings.numbers('axes') as [number, number, number];
    const layer = attentionLayer('layer', {
      width: settings.number('width'),
      heads: settings.number('heads'),
      feedForward: settings.number('feedForward'),
      dropout: settings.number('dropout'),
      rows: () => axes[0] * axes[1] * axes[2],
    });
    return { ...layer, compute: (views, given, context) => layer.apply(views, given.two('rows'), axes, context) };
  },
  'residual-block': (settings) => {
    const layer = residualBlock('block', {
      nodes: NODES,
      width: settings.number('width'),
      inner: settings.number('inner'),
      dropout: settings.number('dropout'),
    });
    return { ...layer, compute: (views, given, context) => layer.apply(views, given.two('rows'), context) };
  },
  'quantile-spread': (settings) => {
    const layer = quantileSpread('output', settings.shape, {
      width: settings.number('width'),
      perStep: settings.isTrue('perStep'),
    });
    return {
      ...layer,
      compute(views, given, context) {
        layer.give(views, given.two('rows'), given.three('median'), context);
        return {};
      },
    };
  },
  output: (settings) => {
    const layer = outputLayer('output', settings.shape, settings.number('width'));
    return {
      ...layer,
      compute: (views, given, context) => layer.apply(views, given.two('rows'), given.inputs, context),
    };
  },
};
