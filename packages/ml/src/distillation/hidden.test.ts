import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { MethodTerm } from '../config/index.ts';
import { viewsOf } from '../layers/parameter-views.ts';
import { distillationMethod, type HiddenPair, type LossInputs } from './index.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const ones = (): tf.Tensor3D => tf.ones([2, 1, 1]);
/** Two nodes in one window: the student's states have two channels, the teacher's one. */
function inputs(pair: Partial<HiddenPair> = {}): LossInputs {
  return {
    prediction: ones(),
    target: ones(),
    labelMask: ones(),
    teacher: ones(),
    teacherMask: ones(),
    hidden: {
      student: tf.tensor2d([1, 0, 1, 1], [2, 2]),
      teacher: tf.tensor2d([2, -1], [2, 1]),
      valid: tf.tensor1d([1, 1]),
      nodes: 2,
      projections: viewsOf(
        new Map<string, tf.Tensor>([
          ['hint/weight', tf.tensor2d([1, 2], [2, 1])],
          ['hint/bias', tf.tensor1d([0.5])],
        ]),
      ),
      ...pair,
    },
  };
}
const hidden = (pair: Partial<HiddenPair> = {}) => inputs(pair).hidden as HiddenPair;

function value(name: MethodTerm['name'], pair: Partial<HiddenPair> = {}): number {
  const [, term] = distillationMethod({ name: name as 'hint', weight: 0.1 }).terms(inputs(pair));
  expect(term).toMatchObject({ name, weight: 0.1 });
  return term?.value.dataSync()[0] ?? NaN;
}

test('a hint is the mean square between the mapped states and those of the teacher', () => {
  // Mapped states 1.5 and 3.5 against 2 and -1.
  expect(value('hint')).toBeCloseTo((0.5 ** 2 + 4.5 ** 2) / 2, 5);
  expect(value('hint', { valid: tf.tensor1d([1, 0]) })).toBeCloseTo(0.25, 5);
  expect(value('hint', { valid: tf.tensor1d([0, 0]) })).toBe(0);
});

test('a hint trains a map from the width of the student to that of the teacher', () => {
  const method = distillationMethod({ name: 'hint', weight: 0.1 });
  expect(method.projections({ student: 3, teacher: 5 }).map(({ name, shape }) => [name, shape])).toEqual([
    ['hint/weight', [3, 5]],
    ['hint/bias', [5]],
  ]);
  expect(
    distillationMethod({ name: 'attention-transfer', weight: 0.1 }).projections({ student: 3, teacher: 5 }),
  ).toEqual([]);
});

test('attention transfer compares where the states have their energy', () => {
  // Energies 0.5 and 1 of the student, 4 and 1 of the teacher, each over the root of its sum of squares.
  const [student, teacher] = [Math.hypot(0.5, 1), Math.hypot(4, 1)];
  const expected = (0.5 / student - 4 / teacher) ** 2 + (1 / student - 1 / teacher) ** 2;
  expect(value('attention-transfer')).toBeCloseTo(expected, 5);
  const same = { teacher: tf.tensor2d([3, 3 * Math.SQRT2], [2, 1]) };
  expect(value('attention-transfer', same)).toBeCloseTo(0, 5);
  // One node alone has all the energy of its map.
  expect(value('attention-transfer', { valid: tf.tensor1d([1, 0]) })).toBeCloseTo(0, 5);
});

test('the spatial relation compares the cosines of all pairs of nodes', () => {
  // The student's two states meet at 45 degrees, the teacher's are opposed; a state and itself always agree.
  expect(value('spatial-relation')).toBeCloseTo((2 * (Math.SQRT1_2 + 1) ** 2) / 4, 5);
  expect(value('spatial-relation', { valid: tf.tensor1d([1, 0]) })).toBeCloseTo(0, 5);
});

test('the spatial relation of a large network looks at one of every few nodes', () => {
  const rows = (of: (row: number) => number) => tf.tensor2d(Array.from({ length: 701 }, (_, row) => [1, of(row)]));
  const odd = { nodes: 701, valid: tf.ones<tf.Rank.R1>([701]), student: rows(() => 1) };
  expect(value('spatial-relation', { ...odd, teacher: rows((row) => (row % 3 === 1 ? -1 : 1)) })).toBeCloseTo(0, 5);
  expect(value('spatial-relation', { ...odd, teacher: rows((row) => (row % 2 === 0 ? -1 : 1)) })).toBeGreaterThan(0.4);
});

test('gradients are finite where states vanish and where they agree', () => {
  for (const name of ['hint', 'attention-transfer', 'spatial-relation'] as const) {
    const method = distillationMethod({ name, weight: 0.1 });
    const loss = (student: tf.Tensor): tf.Scalar =>
      method.terms({ ...inputs(), hidden: hidden({ student: student as tf.Tensor2D }) })[1]?.value ?? tf.scalar(NaN);
    for (const student of [tf.zeros([2, 2]), tf.tensor2d([2, 0, -1, 0], [2, 2])]) {
      expect([...tf.grad(loss)(student).dataSync()].every(Number.isFinite), name).toBe(true);
    }
  }
});

test('a term that compares hidden states names what it lacks', () => {
  const { hidden: _, ...without } = inputs();
  const method = distillationMethod({ name: 'hint', weight: 0.1 });
  expect(method.usesHidden).toBe(true);
  expect(() => method.terms(without)).toThrow('compares hidden states was given none');
});
