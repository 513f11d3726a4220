import { expect, it } from 'vitest';
import { experimentPace } from './experiment-pace.ts';

const now = Date.UTC(2026, 0, 1, 12);
const before = (seconds: number) => new Date(now - 1000 * seconds).toISOString();
const student = {
  status: 'QUEUED' as const,
  kind: 'STUDENT' as const,
  modelLabel: 'STID-s 32/2',
  methodLabel: 'control',
  step: 0,
  totalSteps: 100,
  startedAt: null,
  finishedAt: null,
  secondsLeft: null,
  trainSeconds: null,
};
const ended = { ...student, status: 'SUCCEEDED' as const, startedAt: before(120), finishedAt: before(60) };
const running = { ...student, status: 'RUNNING' as const, step: 50, startedAt: before(10), secondsLeft: 10 };

it('knows no pace before anything went', () => {
  expect(experimentPace([student], now)).toEqual({ updatesPerSecond: null, runsPerHour: null, secondsLeft: null });
});

it('adds up what trains now, and counts what waits as long as its like took', () => {
  const pace = experimentPace([ended, ended, running, student], now);
  expect(pace.updatesPerSecond).toBe(5);
  expect(pace.runsPerHour).toBe(60);
  expect(pace.secondsLeft).toBe(70);
  const shared = experimentPace([ended, running, { ...running, secondsLeft: 30 }, student], now);
  expect(shared.secondsLeft).toBe(50);
});

it('does not guess what nothing like it has shown', () => {
  const teacher = { ...student, kind: 'TEACHER' as const, modelLabel: 'DCRNN 64/2', methodLabel: null };
  expect(experimentPace([ended, running, teacher], now).secondsLeft).toBeNull();
  const otherMethod = { ...student, methodLabel: 'response 0.9' };
  expect(experimentPace([ended, running, otherMethod], now).secondsLeft).toBe(70);
});
