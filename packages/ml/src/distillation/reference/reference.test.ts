import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Loss, Method } from '../../config/index.ts';
import { viewsOf } from '../../layers/parameter-views.ts';
import { casesIn, expectAsRecorded, sourcesIn, type RecordedCase, type Tensors } from '../../testing/recorded.ts';
import { crossEntropy } from '../cross-entropy.ts';
import { distillationMethod, labelCrossEntropy, quantileError, type LossInputs } from '../index.ts';
import { elementLoss } from '../masked-error.ts';

/** What the recorded settings hold. */
interface LossSettings {
  readonly config?: Method;
  readonly loss?: Loss;
  readonly positiveWeight?: number;
  readonly levels?: readonly number[];
  /** Whether the weighted sum of all terms is recorded too. */
  readonly total?: boolean;
}

const NODES = 4;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const cases = casesIn(import.meta.dirname);

function lossInputs(given: Tensors, { loss }: LossSettings): LossInputs {
  const three = (name: string) => given[name] as tf.Tensor3D;
  return {
    prediction: three('prediction'),
    target: three('target'),
    labelMask: three('labelMask'),
    teacher: three('teacher'),
    teacherMask: three('teacherMask'),
    ...(loss && { loss }),
    ...(given['student'] && {
      hidden: {
        student: given['student'] as tf.Tensor2D,
        teacher: given['states'] as tf.Tensor2D,
        valid: given['valid'] as tf.Tensor1D,
        nodes: NODES,
        projections: viewsOf(new Map(Object.entries(given))),
      },
    }),
  };
}

/** The terms of the recorded method by name, or the function of the file alone. */
function lossesOf({ file, name }: RecordedCase, settings: LossSettings, given: Tensors): Tensors {
  const { config, positiveWeight, levels = [] } = settings;
  const at = (input: string) => given[input] as tf.Tensor3D;
  if (config) {
    const label = positiveWeight === undefined ? undefined : labelCrossEntropy(positiveWeight);
    const terms = distillationMethod(config, label).terms(lossInputs(given, settings));
    const total = tf.addN(terms.map(({ weight, value }) => tf.mul(value, weight)));
    return {
      ...Object.fromEntries(terms.map(({ name: term, value }) => [term, value])),
      ...(settings.total && { total }),
    };
  }
  switch (file) {
    case 'masked-error':
      return { y: elementLoss(tf.sub(at('prediction'), at('target')), settings.loss ?? 'absolute') };
    case 'quantile-loss':
      return { y: quantileError([at('low'), at('high')], levels, at('target'), at('labelMask')) };
    case 'cross-entropy':
      return { y: tf.sum(crossEntropy(at('odds'), tf.sigmoid(at('odds')))) };
    default:
      throw new Error(`no function is named for ${file}, ${name}`);
  }
}

it('every method has a reference', () => {
  const sources = sourcesIn(join(import.meta.dirname, '..'));
  // `method` holds types alone.
  expect([...new Set(cases.map(({ file }) => file)), 'method'].sort()).toEqual(sources.sort());
});

describe('losses give what PyTorch gives', () => {
  it.each(cases)('$file, $name', (recorded) => {
    const settings = recorded.settings as LossSettings;
    expectAsRecorded(recorded, (given) => lossesOf(recorded, settings, given));
  });
});

it('the cross-entropy of a teacher of [0.1, 0.9] with itself is recorded as 0.3251 nats', () => {
  const [example] = cases.filter(({ name }) => name === 'a teacher against itself');
  const bytes = Buffer.from(example?.outputs['y']?.base64 ?? '', 'base64');
  expect(bytes.readFloatLE(0)).toBeCloseTo(0.3251, 4);
});
