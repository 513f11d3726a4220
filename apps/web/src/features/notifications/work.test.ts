import { describe, expect, it } from 'vitest';
import type { WorkQuery } from '../../graphql/generated/graphql';
import { endedLately, endedSince, isUnderWay, workOf } from './work.ts';

const counts = { total: 4, succeeded: 2, failed: 1, cancelled: 0 };
const experiment = (status: 'RUNNING' | 'SUCCEEDED', finishedAt: string | null = null) => ({
  ...{ id: 'e', name: 'Full labels', status, progress: 0.6, finishedAt, runCounts: counts },
  ranking: { status: 'PENDING' as const, error: null, requestedAt: '2026-01-01T00:00:00Z', finishedAt: null },
  leaderboard: { id: 'b', name: 'Los Angeles' },
});
const none: WorkQuery = {
  ...{ underWay: { nodes: [] }, ended: { nodes: [] }, sweeps: { nodes: [] }, imports: [] },
  networkRequests: { nodes: [] },
};
const importOf = (status: 'RUNNING' | 'FAILED' | 'SUCCEEDED', isDryRun = false) => ({
  ...{ id: 'i', source: 'speeds.csv', isDryRun, status, progress: 0.5, error: status === 'FAILED' ? 'no' : null },
  ...{ finishedAt: status === 'RUNNING' ? null : '2026-01-02T00:00:00Z', dataset: null },
});

describe('long work', () => {
  it('is told once, trainings with their runs and rankings with their board', () => {
    const running = experiment('RUNNING');
    const work = workOf({ ...none, underWay: { nodes: [running] }, ended: { nodes: [running] } });
    expect(work).toMatchObject([
      { kind: 'training', name: 'Full labels', href: '/experiments/e', state: 'running', parts: { over: 3, total: 4 } },
      { kind: 'ranking', name: 'Los Angeles', href: '/leaderboards/b', state: 'running', progress: null },
    ]);
    expect(work.every(isUnderWay)).toBe(true);
  });
  it('has ended where it was under way before', () => {
    const before = workOf({ ...none, imports: [importOf('RUNNING')] });
    const now = workOf({ ...none, imports: [importOf('FAILED')] });
    expect(endedSince(before, now)).toMatchObject([
      { kind: 'import', state: 'failed', error: 'no', href: '/datasets' },
    ]);
    expect(endedSince(now, now)).toEqual([]);
    expect(endedSince([], now)).toEqual([]);
  });
  it('leaves dry runs to their page', () => {
    const before = workOf({ ...none, imports: [importOf('RUNNING', true)] });
    const now = workOf({ ...none, imports: [importOf('SUCCEEDED', true)] });
    expect(endedSince(before, now)).toEqual([]);
    expect(endedLately(now, 5)).toEqual([]);
  });
  it('is listed by its end, the last first', () => {
    const ended = { nodes: [experiment('SUCCEEDED', '2026-01-01T00:00:00Z')] };
    const work = workOf({ ...none, ended, imports: [importOf('SUCCEEDED')] });
    expect(endedLately(work, 5).map(({ kind }) => kind)).toEqual(['import', 'training']);
    expect(endedLately(work, 1)).toHaveLength(1);
  });
});
