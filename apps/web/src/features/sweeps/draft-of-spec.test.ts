import { expect, it } from 'vitest';
import { draftOfSpec } from './draft-of-spec.ts';
import { specOf } from './sweep-draft.ts';

const origin = { name: 'Again', experimentId: 'e' };

it('asks what the sweep asked', () => {
  const spec = {
    target: { role: 'student', index: 1, method: 0 },
    space: [
      { path: 'students.1.training.learningRate', range: { low: 0.001, high: 0.1, scale: 'log', integer: false } },
      { path: 'inputs.recentWeeks', values: [[1], [1, 2]] },
      { path: 'form', values: ['direct', 'last-value'] },
    ],
    strategy: { name: 'halving', trials: 9, seed: 4, eta: 3, minUpdates: 50 },
    budget: { minutes: 30 },
    seeds: 2,
  };
  const draft = draftOfSpec(spec, origin);
  expect(draft).not.toBeNull();
  if (draft !== null) expect(specOf(draft)).toEqual(spec);
});

it('knows labels alone and teachers', () => {
  const spec = (target: object) => ({ target, space: [], strategy: { name: 'grid' } });
  expect(draftOfSpec(spec({ role: 'student', index: 0, method: null }), origin)?.target).toBe('student 0 none');
  expect(draftOfSpec(spec({ role: 'teacher', index: 2 }), origin)?.target).toBe('teacher 2');
  expect(draftOfSpec({ strategy: 'grid' }, origin)).toBeNull();
});
