import * as tf from '@tensorflow/tfjs';
import { encoder } from '../encoder.ts';
import { addBase, relativeLags, relativeTarget, staticFeatures } from '../form.ts';
import { identityEncoder } from '../identity-encoder.ts';
import { stepChannels } from '../step-channels.ts';
import { stepEncoder } from '../step-encoder.ts';
import { timeEmbedding } from '../time-embedding.ts';
import type { Apply } from './applied.ts';

/** A weight of that shape, whose start no reference sees. */
const weight = (name: string, ...shape: number[]) => ({ name, shape, initialiser: { kind: 'zeros' } as const });

export const inputs: Readonly<Record<string, Apply>> = {
  form: ({ shape }) => ({
    parameters: [],
    compute: (_, given) => ({
      relativeLags: relativeLags(shape, given.inputs),
      relativeTarget: relativeTarget(shape, given.inputs, given.three('target')),
      output: addBase(shape, given.inputs, given.three('raw')),
      features: tf.concat(staticFeatures(shape, given.inputs), 2),
    }),
  }),
  encoder: (settings) => {
    const layer = encoder('encoder', settings.shape, {
      width: settings.number('width'),
      nodeEmbedding: settings.number('nodeEmbedding'),
      lags: settings.isTrue('lags'),
    });
    return { ...layer, compute: (views, given, context) => layer.apply(views, given.inputs, context) };
  },
  'identity-encoder': (settings) => {
    const layer = identityEncoder('encoder', settings.shape, {
      width: settings.number('width'),
      embedding: settings.number('embedding'),
    });
    return { ...layer, compute: (views, given, context) => layer.apply(views, given.inputs, context) };
  },
  'step-channels': (settings) => ({
    parameters: [],
    compute: (_, given, context) => stepChannels(settings.shape, given.inputs, settings.number('length'), context),
  }),
  'step-encoder': (settings) => {
    const layer = stepEncoder('start', settings.shape, {
      width: settings.number('width'),
      length: settings.number('length'),
    });
    return { ...layer, compute: (views, given, context) => layer.apply(views, given.inputs, context) };
  },
  'time-embedding': (settings) => {
    const layer = timeEmbedding('time', settings.shape, settings.number('width'));
    return {
      ...layer,
      compute(views, given) {
        const [slots, days] = layer.apply(views, given.inputs) as [tf.Tensor, tf.Tensor];
        const [everySlot, everyDay] = layer.everyStep(views, given.inputs) as [tf.Tensor, tf.Tensor];
        return { slots, days, 'every-slots': everySlot, 'every-days': everyDay };
      },
    };
  },
  'parameter-views': () => ({
    parameters: [
      weight('map/weight/left', 4, 2),
      weight('map/weight/right', 2, 5),
      weight('map/bias', 5),
      weight('table/left', 6, 2),
      weight('table/right', 2, 3),
    ],
    compute: (views, given) => ({
      affine: views.affine('map', given.two('rows')),
      product: views.product('map/weight', given.two('rows')),
      table: views.table('table'),
    }),
  }),
};
