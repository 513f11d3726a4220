import { expect, it } from 'vitest';
import { planLines, roleTimes } from './plan-lines.ts';

const cost = {
  parameters: 6628,
  stepMilliseconds: 12,
  memoryBytes: 1e9,
  estimateBasis: 'MEASURED',
  measuredRuns: 3,
} as const;

it('counts the runs of a configuration together and tells controls from distilled students', () => {
  const student = (method: string, methodLabel: string, seed: number) => ({
    ...{ key: `${methodLabel} ${seed}`, kind: 'STUDENT' as const, modelLabel: 'STID-s 32/2', updates: 100 },
    ...{ method, methodLabel, seed, estimatedSeconds: 30, ...cost },
  });
  const runs = [1, 2].flatMap((seed) => [
    student('none', 'control', seed),
    student('response', 'response 0.9', seed),
    student('shuffled-teacher', 'shuffled teacher 0.9', seed),
  ]);
  const lines = planLines({ runs });
  expect(lines.map(({ role, label, count, seconds }) => [role, label, count, seconds])).toEqual([
    ['CONTROL', 'STID-s 32/2, control', 2, 60],
    ['STUDENT', 'STID-s 32/2, response 0.9', 2, 60],
    ['CONTROL', 'STID-s 32/2, shuffled teacher 0.9', 2, 60],
  ]);
  expect(lines[1]?.run).toMatchObject({ parameters: 6628, estimatedSeconds: 30 });
  expect(roleTimes(lines).map(({ role, seconds }) => [role, seconds])).toEqual([
    ['STUDENT', 60],
    ['CONTROL', 120],
  ]);
  expect(roleTimes(lines).reduce((sum, { share }) => sum + share, 0)).toBe(1);
});

it('has no share of a time that is none', () => {
  expect(roleTimes([{ role: 'BASELINE', seconds: 0 }])).toEqual([{ role: 'BASELINE', seconds: 0, share: 0 }]);
  expect(roleTimes([])).toEqual([]);
});
