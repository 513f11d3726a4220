import { expect, it } from 'vitest';
import { isWeight } from './method-weight.ts';
import { offeredMethods, toggleMethod } from './offered-methods.ts';

const offered = offeredMethods([
  { name: 'none', label: 'control', description: 'labels', defaults: { name: 'none' } },
  { name: 'response', label: 'response 0.9', description: 'answers', defaults: { name: 'response', weight: 0.9 } },
  { name: 'teacher-bounded', label: 'b', description: 'bounded', defaults: { name: 'teacher-bounded', weight: 0.5 } },
  { name: 'temporal-relation', label: 't', description: 'turns', defaults: { name: 'temporal-relation', weight: 0.1 } },
]);

it('offers every method but the control, by names that people read', () => {
  expect(offered.map(({ title }) => title)).toEqual(['Response', 'Teacher-bounded', 'Temporal relation']);
});

it('puts a method in with its defaults and takes out all of its name', () => {
  const [response, bounded] = offered;
  if (!response || !bounded) throw new Error('two methods are offered');
  const twice = [response.defaults, { ...response.defaults, weight: 0.5 }];
  expect(toggleMethod(twice, bounded)).toEqual([...twice, { name: 'teacher-bounded', weight: 0.5 }]);
  expect(toggleMethod([...twice, bounded.defaults], response)).toEqual([bounded.defaults]);
});

it('takes a share of the loss up to 1, and other weights up to 10', () => {
  expect([0, 0.05, 1, 1.5, Number.NaN].map((weight) => isWeight('response', weight))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(isWeight('temporal-relation', 1.5)).toBe(true);
});
