import { expect, it } from 'vitest';
import { midnightBefore, workerDays } from './worker-day.ts';

const midnight = new Date(2026, 10, 30);
const at = (hours: number) => new Date(midnight.getTime() + hours * 3_600_000).toISOString();
const run = (id: string, workerName: string, startedAt: string, finishedAt: string | null) => ({
  ...{ id, kind: 'STUDENT' as const, method: 'none', modelLabel: 'stid', workerName, startedAt, finishedAt },
});

it('draws the day of each machine, what goes on until now, and machines that rest', () => {
  const runs = [run('a', 'one', at(6), at(12)), run('b', 'gone', at(18), null)];
  const answer = {
    workers: [
      { id: '1', name: 'one' },
      { id: '2', name: 'idle' },
    ],
    runs: { totalCount: 2, nodes: runs },
  };
  const days = workerDays(answer, midnight, new Date(at(21)));
  expect(days.map(({ worker, stretches }) => [worker, stretches.map(({ from, to }) => [from, to])])).toEqual([
    ['gone', [[0.75, 0.875]]],
    ['idle', []],
    ['one', [[0.25, 0.5]]],
  ]);
  expect(days[2]?.busyMs).toBe(6 * 3_600_000);
  expect(days[2]?.stretches[0]?.role).toBe('CONTROL');
});

it('begins at local midnight', () => {
  expect(midnightBefore(new Date(2026, 10, 30, 23, 59))).toEqual(midnight);
});
