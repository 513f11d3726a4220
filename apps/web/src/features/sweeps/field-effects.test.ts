import { expect, it } from 'vitest';
import { fieldEffects } from './field-effects.ts';
import type { Trial } from './trial-data.ts';

let number = 0;
function trial(values: object, objective: number | null): Trial {
  number += 1;
  const result = { rung: 0, arm: 'TARGET' as const, status: 'SUCCEEDED' as const, progress: 1, objective, runIds: [] };
  return {
    ...{ id: String(number), number, values, status: 'SUCCEEDED' },
    promotedExperiment: null,
    results: [result],
  };
}

it('puts the field first that the errors follow', () => {
  const trials = [0.001, 0.01, 0.1].flatMap((rate) =>
    [8, 16].map((hidden) => trial({ rate, hidden }, 10 * rate + hidden / 1000)),
  );
  const [first, second] = fieldEffects([...trials, trial({ rate: 1, hidden: 8 }, null)], ['hidden', 'rate']);
  expect(first?.path).toBe('rate');
  expect(first?.share).toBeGreaterThan(0.99);
  // By chance alone two groups take a share, which is taken off.
  expect(second).toEqual({ path: 'hidden', share: 0 });
});

it('groups the draws of a range by size', () => {
  const draws = Array.from({ length: 16 }, (_, place) =>
    trial({ rate: (place + 1) / 100, noise: (place * 7) % 16 }, place),
  );
  const [first, second] = fieldEffects(draws, ['noise', 'rate']);
  expect(first?.path).toBe('rate');
  expect(first?.share).toBeGreaterThan(0.8);
  expect(second?.share).toBeLessThan(0.3);
});

it('says nothing of fields that cannot be told', () => {
  expect(fieldEffects([trial({ a: 1 }, 2), trial({ a: 1 }, 3)], ['a'])).toEqual([{ path: 'a', share: null }]);
  expect(fieldEffects([trial({ a: 1 }, 2), trial({ a: 2 }, 3)], ['a'])).toEqual([{ path: 'a', share: null }]);
});
