import { expect, it } from 'vitest';
import { offeredMethods, toggleMethod } from './offered-methods.ts';

const offered = offeredMethods([
  { name: 'none', label: 'control', description: 'labels', defaults: { name: 'none' }, fields: [] },
  {
    name: 'response',
    label: 'response 0.9',
    description: 'answers',
    defaults: { name: 'response', weight: 0.9 },
    fields: [],
  },
  {
    name: 'teacher-bounded',
    label: 'b',
    description: 'bounded',
    defaults: { name: 'teacher-bounded', weight: 0.5 },
    fields: [],
  },
  {
    name: 'temporal-relation',
    label: 't',
    description: 'turns',
    defaults: { name: 'temporal-relation', weight: 0.1 },
    fields: [],
  },
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
