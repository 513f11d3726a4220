import { expect, test } from 'vitest';
import { shipped } from './run-readouts.tsx';

test('a run tells its weights and the tables beside them, or that those were not counted', () => {
  const [told] = shipped({ weightsBytes: 30_608, inputBytes: 476_936 });
  expect(told).toMatchObject({ value: '508 kB', rest: 'weights 31 kB' });
  const [before] = shipped({ weightsBytes: 30_608, inputBytes: null });
  expect(before).toMatchObject({ value: '—', rest: 'weights 31 kB, inputs not counted' });
  expect(shipped({ weightsBytes: null, inputBytes: null })).toEqual([]);
});
