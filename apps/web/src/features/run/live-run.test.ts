import { describe, expect, it } from 'vitest';
import { applyAnswer, applyEvent, bestIndex, isFinal } from './live-run.ts';
import type { LiveRun } from './live-run.ts';

const run: LiveRun = {
  status: 'RUNNING',
  progress: 0.2,
  step: 20,
  totalSteps: 100,
  secondsLeft: 40,
  curves: { 'loss/total': { steps: [10, 20], values: [1, 0.5] } },
  log: [{ sequence: 3, at: '2024-01-01T00:00:00Z', level: 'info', message: 'started' }],
  sequence: 7,
};

describe('applyEvent', () => {
  it('appends points and log lines', () => {
    const next = applyEvent(run, {
      sequence: 8,
      metrics: [{ name: 'loss/total', step: 30, value: 0.4 }],
      log: { sequence: 4, at: '2024-01-01T00:00:01Z', level: 'info', message: 'saved' },
    });
    expect(next.curves['loss/total']).toEqual({ steps: [10, 20, 30], values: [1, 0.5, 0.4] });
    expect(next.log.map((line) => line.message)).toEqual(['started', 'saved']);
    expect(next.sequence).toBe(8);
  });
  it('ignores an event that came before', () => {
    expect(applyEvent(run, { sequence: 7, status: 'FAILED', metrics: [] })).toBe(run);
  });
  it('goes over points again when the run resumed from a checkpoint', () => {
    const next = applyEvent(run, { sequence: 9, metrics: [{ name: 'loss/total', step: 15, value: 0.7 }] });
    expect(next.curves['loss/total']).toEqual({ steps: [10, 15], values: [1, 0.7] });
  });
  it('keeps what an event does not mention', () => {
    const next = applyEvent(run, { sequence: 8, progress: 0.3, step: 30, metrics: [] });
    expect(next).toMatchObject({ status: 'RUNNING', progress: 0.3, step: 30, totalSteps: 100, secondsLeft: 40 });
  });
  it('drops the time left when an event says that there is no estimate any more', () => {
    expect(applyEvent(run, { sequence: 8, status: 'FAILED', secondsLeft: null, metrics: [] }).secondsLeft).toBeNull();
  });
  it('does not show a log line twice', () => {
    const line = run.log[0];
    expect(line && applyEvent(run, { sequence: 8, metrics: [], log: line }).log).toHaveLength(1);
  });
});

describe('applyAnswer', () => {
  const line = (sequence: number) => ({ sequence, at: '2024-01-01T00:00:00Z', level: 'info', message: `${sequence}` });
  const known: LiveRun = { ...run, log: [line(1), line(2), line(3)] };
  it('keeps the lines that came as events when the answer brings the first page only', () => {
    const next = applyAnswer(known, { ...run, sequence: 9, progress: 0.5, log: [line(1), line(2)] });
    expect(next.log.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(next).toMatchObject({ sequence: 9, progress: 0.5 });
  });
  it('does not go back to an answer that is behind the events', () => {
    expect(applyAnswer(known, { ...run, sequence: 6 })).toBe(known);
  });
  it('begins with the first answer', () => expect(applyAnswer(null, run)).toBe(run));
});

it('knows final states', () => {
  expect((['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const).map(isFinal)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

it('finds the best validation', () => {
  expect(bestIndex({ steps: [1, 2, 3], values: [3, 1, 2] })).toBe(1);
  expect(bestIndex({ steps: [], values: [] })).toBe(-1);
});
