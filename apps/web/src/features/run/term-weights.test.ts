import { expect, it } from 'vitest';
import { termWeights } from './term-weights.ts';

it.each([
  [
    { name: 'response', weight: 0.9 },
    { label: 0.1, response: 0.9 },
  ],
  [
    { name: 'hint', weight: 0.1 },
    { label: 1, hint: 0.1 },
  ],
  [
    {
      name: 'composed',
      labelWeight: 0.5,
      terms: [
        { name: 'response', weight: 0.5 },
        { name: 'hint', weight: 0.2 },
      ],
    },
    { label: 0.5, response: 0.5, hint: 0.2 },
  ],
  [{ name: 'none' }, {}],
  [undefined, {}],
])('of %j', (method, weights) => {
  expect(Object.fromEntries(termWeights({ method }))).toEqual(weights);
});

it('is empty for what is no config', () => {
  expect(termWeights(null).size).toBe(0);
});
