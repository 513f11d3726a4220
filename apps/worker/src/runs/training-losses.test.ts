import { expect, it } from 'vitest';
import { TrainingLosses } from './training-losses.ts';

it('finds a run stuck that is lost twice at the same checkpoint, and no other', () => {
  const losses = new TrainingLosses();
  expect(losses.record('a', undefined)).toEqual({ times: 1, isStuck: false });
  expect(losses.record('b', undefined)).toEqual({ times: 1, isStuck: false });
  expect(losses.record('a', 100)).toEqual({ times: 2, isStuck: false });
  expect(losses.record('a', 200)).toEqual({ times: 3, isStuck: false });
  expect(losses.record('a', 200)).toEqual({ times: 4, isStuck: true });
  expect(losses.record('b', undefined)).toEqual({ times: 2, isStuck: true });
});

it('counts anew once a run is over', () => {
  const losses = new TrainingLosses();
  losses.record('a', 100);
  losses.forget('a');
  expect(losses.record('a', 100)).toEqual({ times: 1, isStuck: false });
});
