import { describe, expect, it } from 'vitest';
import { trialStatus } from './results.ts';

const result = { arm: 'TARGET', status: 'SUCCEEDED', rung: 0, progress: 1, objective: 1, runIds: [] } as const;

describe('the status of a trial', () => {
  it.each([
    [null, 'QUEUED'],
    ['CANCELLED', 'CANCELLED'],
    ['FAILED', 'FAILED'],
    ['SUCCEEDED', 'FAILED'],
  ] as const)('that was not trained, in a sweep whose outcome is %s, is %s', (outcome, status) => {
    expect(trialStatus([], { outcome })).toBe(status);
    expect(trialStatus([{ ...result, arm: 'CONTROL', runIds: [] }], { outcome })).toBe(status);
  });

  it('is that of its target where that was trained', () => {
    expect(trialStatus([{ ...result, runIds: [] }], { outcome: 'FAILED' })).toBe('SUCCEEDED');
  });
});
