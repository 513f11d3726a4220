import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { shipped } from './run-readouts.tsx';

const t = translatorOf('en', 'run');

test('a run tells its weights and the tables beside them, or that those were not counted', () => {
  const [told] = shipped(t, { weightsBytes: 30_608, inputBytes: 476_936 });
  expect(told).toMatchObject({ value: '508 kB', rest: 'weights 31 kB' });
  const [before] = shipped(t, { weightsBytes: 30_608, inputBytes: null });
  expect(before).toMatchObject({ value: '—', rest: 'weights 31 kB, inputs not counted' });
  expect(shipped(t, { weightsBytes: null, inputBytes: null })).toEqual([]);
});
