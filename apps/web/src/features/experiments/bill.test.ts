import { expect, it } from 'vitest';
import { planLines } from './bill.tsx';

it('counts the runs of a configuration together and tells controls from distilled students', () => {
  const student = (method: string, methodLabel: string, seed: number) => ({
    ...{
      key: `${methodLabel} ${seed}`,
      kind: 'STUDENT' as const,
      modelLabel: 'STID-s 32/2',
      updates: 100,
      estimatedSeconds: 30,
    },
    ...{ method, methodLabel, seed },
  });
  const runs = [1, 2].flatMap((seed) => [
    student('none', 'control', seed),
    student('response', 'response 0.9', seed),
    student('shuffled-teacher', 'shuffled teacher 0.9', seed),
  ]);
  const lines = planLines({
    ...{ totalRuns: runs.length, estimatedSeconds: 180, estimateBasis: 'MEASURED', warning: null, runs, errors: [] },
  });
  expect(lines.map(({ role, label, count, seconds }) => [role, label, count, seconds])).toEqual([
    ['CONTROL', 'STID-s 32/2, control', 2, 60],
    ['STUDENT', 'STID-s 32/2, response 0.9', 2, 60],
    ['CONTROL', 'STID-s 32/2, shuffled teacher 0.9', 2, 60],
  ]);
});
