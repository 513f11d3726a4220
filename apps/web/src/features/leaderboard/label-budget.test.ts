import { expect, it } from 'vitest';
import { labelBudgets, tieFrom, type LabelledEntry } from './label-budget.ts';

const entry = (method: string, labelShare: number, mean: number, rest: Partial<LabelledEntry> = {}): LabelledEntry => ({
  ...{ id: `${method} ${labelShare}`, kind: 'STUDENT', isControl: method === 'none', method, methodLabel: method },
  ...{ modelLabel: 'STID-s', labelShare, validationMae: mean, mae: { mean, low: mean - 0.1, high: mean + 0.1 } },
  ...rest,
});

it('joins the entries of one student over its shares of the labels, beside the control of the same network', () => {
  const [budget, ...others] = labelBudgets([
    entry('response', 1, 3),
    entry('response', 0.1, 3.2),
    entry('none', 1, 3.1),
    entry('none', 0.1, 4),
    entry('feature', 1, 3),
    entry('teacher', 1, 2.5, { kind: 'TEACHER' }),
  ]);
  expect(others).toEqual([]);
  expect(budget?.student.points.map(({ share, mae }) => [share, mae.mean])).toEqual([
    [0.1, 3.2],
    [1, 3],
  ]);
  expect(budget?.control?.points.map(({ mae }) => mae.mean)).toEqual([4, 3.1]);
  expect(budget === undefined ? null : tieFrom(budget)).toBe(1);
});

it('takes of several entries with one share the one that validation prefers', () => {
  const twice = [entry('response', 1, 3), entry('response', 0.1, 3.5), entry('response', 0.1, 3.2)];
  expect(labelBudgets(twice)[0]?.student.points[0]?.mae.mean).toBe(3.2);
});

it('draws nothing of a single share, and calls nothing a tie that has no interval or no control', () => {
  expect(labelBudgets([entry('response', 1, 3), entry('none', 1, 3)])).toEqual([]);
  const bare = { mae: { mean: 3, low: null, high: null } };
  const [alone] = labelBudgets([entry('response', 1, 3), entry('response', 0.1, 3)]);
  const [unjudged] = labelBudgets([
    ...[entry('response', 1, 3, bare), entry('response', 0.1, 3, bare)],
    ...[entry('none', 1, 3, bare), entry('none', 0.1, 3, bare)],
  ]);
  expect([alone, unjudged].map((budget) => (budget === undefined ? undefined : tieFrom(budget)))).toEqual([null, null]);
});
