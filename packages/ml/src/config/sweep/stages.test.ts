import { expect, test } from 'vitest';
import { halving, planned } from '../testing/sweeps.ts';
import { rungStage, teacherKeys, teacherStage } from './stages.ts';

test('the teachers of a sweep are told apart once, however many rungs ask for them', () => {
  const sweep = planned(halving);
  const { runs } = teacherStage(sweep);
  const keys = new Set(runs.map(({ key }) => key));
  const entrants = { TARGET: [0, 1], CONTROL: [0, 1] };
  for (const rung of [0, 1]) {
    const { runs: trained } = rungStage(sweep, { rung, updates: 100, entrants });
    for (const run of trained) for (const teacher of run.teachers) expect(keys).toContain(teacher);
  }
  for (const named of teacherKeys(sweep)) for (const key of named) expect(keys).toContain(key);
  expect(teacherStage(sweep).runs).toBe(runs);
});
