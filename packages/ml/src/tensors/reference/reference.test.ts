import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAsRecorded, casesIn, sourcesIn, type Tensors } from '../../testing/recorded.ts';
import * as tensors from '../index.ts';

type Compute = (given: Tensors, settings: Readonly<Record<string, number>>) => tf.Tensor | Tensors;

const at = (given: Tensors, name: string): tf.Tensor => given[name] as tf.Tensor;
const one = (given: Tensors, name: string) => at(given, name) as tf.Tensor1D;
const two = (given: Tensors, name: string) => at(given, name) as tf.Tensor2D;
const three = (given: Tensors, name: string) => at(given, name) as tf.Tensor3D;
const four = (given: Tensors, name: string) => at(given, name) as tf.Tensor4D;
const of = (settings: Readonly<Record<string, number>>, name: string): number => settings[name] ?? NaN;

/** Each recorded operation, by its source file and its case where a file has several. */
const operations: Readonly<Record<string, Compute>> = {
  'activation tanh': (x) => tensors.tanh(at(x, 'x')),
  'activation sigmoid': (x) => tensors.sigmoid(at(x, 'x')),
  'activation relu': (x) => tensors.relu(at(x, 'x')),
  attention: (x, s) => tensors.attention(four(x, 'q'), four(x, 'k'), four(x, 'v'), of(s, 'heads')),
  'batch-norm': (x) => {
    const { rows, mean, variance } = tensors.normaliseColumns(two(x, 'x'), 1e-5);
    return { y: rows, mean, variance };
  },
  'dropout dropout': (x, s) => tensors.dropout(at(x, 'x'), at(x, 'kept'), of(s, 'rate')),
  'dropout reluDropout': (x, s) => {
    const { rows, scale } = tensors.reluDropout(at(x, 'x'), at(x, 'kept'), of(s, 'rate'));
    return tf.mul(rows, scale);
  },
  'identity-matrix': (_, s) => tensors.identityMatrix(of(s, 'rows'), of(s, 'columns')),
  'layer-norm': (x) => tensors.layerNorm(two(x, 'x'), one(x, 'gain'), one(x, 'bias')),
  'linear linear': (x) => tensors.linear(two(x, 'x'), two(x, 'w'), one(x, 'b')),
  'linear matMul2d': (x) => tensors.matMul2d(two(x, 'x'), two(x, 'w')),
  'look-up': (x) => tensors.lookUp(two(x, 'table'), one(x, 'places')),
  'node-layer-norm': (x) => tensors.nodeLayerNorm(three(x, 'x'), two(x, 'gain'), two(x, 'bias')),
  'node-products': (x) => tensors.nodeProducts(three(x, 'x'), three(x, 'w')),
  'propagate propagate': (x) => tensors.propagate(two(x, 'adjacency'), tf.transpose(two(x, 'adjacency')), at(x, 'x')),
  'propagate propagateLearned': (x) => tensors.propagateLearned(two(x, 'adjacency'), at(x, 'x')),
  'propagate adaptiveAdjacency': (x) => tensors.adaptiveAdjacency(two(x, 'from'), two(x, 'to')),
  'propagate propagateFactored': (x) => tensors.propagateFactored(two(x, 'from'), two(x, 'to'), at(x, 'x')),
  'propagate softmaxRows': (x) => tensors.softmaxRows(two(x, 'x')),
  'propagate-sparse': (x) => {
    const blocks = (weights: string) => ({
      weights: three(x, weights),
      sourceNodes: two(x, 'sourceNodes'),
      places: one(x, 'places'),
    });
    return tensors.propagateSparse(blocks('weights'), blocks('weightsTransposed'), at(x, 'x'));
  },
  recurrent: (x) => tensors.gruUpdate(two(x, 'driven'), two(x, 'recurrent'), two(x, 'hidden')),
  'round-to-levels': (x, s) => tensors.roundToLevels(two(x, 'x'), { scale: of(s, 'scale'), zero: of(s, 'zero') }),
  'sliding-taps': (x, s) => tensors.slidingTaps(four(x, 'x'), of(s, 'taps')),
  strongest: (x, s) => tensors.strongestInRows(two(x, 'x'), of(s, 'count')),
  temporal: (x, s) => tensors.dilatedTaps(four(x, 'x'), of(s, 'dilation')),
};

/** Files that compute nothing by themselves. */
const PLUMBING = ['custom-gradient'];

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const cases = casesIn(import.meta.dirname);

it('every file of operations has a reference', () => {
  const sources = sourcesIn(join(import.meta.dirname, '..'));
  expect([...new Set(cases.map(({ file }) => file)), ...PLUMBING].sort()).toEqual(sources.sort());
});

describe('operations give what PyTorch gives', () => {
  it.each(cases)('$file, $name', (recorded) => {
    const operation = operations[`${recorded.file} ${recorded.name}`] ?? operations[recorded.file];
    if (!operation) throw new Error(`no operation is named for ${recorded.file}, ${recorded.name}`);
    expectAsRecorded(recorded, (given) => {
      const value = operation(given, recorded.settings as Record<string, number>);
      return value instanceof tf.Tensor ? { y: value } : value;
    });
  });
});
