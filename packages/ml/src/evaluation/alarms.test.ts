import { expect, test } from 'vitest';
import { protocolSchema, type EventDefinition } from '../config/index.ts';
import { createSeries, type Series } from '../data/index.ts';
import { RandomStream } from '../random/stream.ts';
import type { AlarmScore } from './alarms.ts';
import { scoreEvent } from './event-score.ts';

const STEPS = 400;
const INPUTS = 2;
const TARGETS = 4;

/** One node, a reading an hour. */
function seriesOf(state: ArrayLike<number>): Series {
  return createSeries({
    values: Float32Array.from(state),
    mask: new Uint8Array(state.length).fill(1),
    ...{ nodes: 1, startAt: 0, stepSeconds: 3600, zone: 'UTC', labels: Int8Array.from(state) },
  });
}

/** Alarms of whoever calls every horizon of a window that `calls` names by its last input step. */
function alarmsOf(series: Series, event: EventDefinition, calls: (issue: number) => boolean): AlarmScore {
  const protocol = protocolSchema.parse({
    ...{ inputSteps: INPUTS, targetSteps: TARGETS, reportedHorizons: [1], event },
  });
  const starts = Int32Array.from({ length: series.steps - INPUTS - TARGETS + 1 }, (_, start) => start);
  const probabilities = Float32Array.from({ length: starts.length * TARGETS }, (_, at) =>
    calls(Math.floor(at / TARGETS) + INPUTS - 1) ? 1 : 0,
  );
  const thresholds = new Array<number>(TARGETS + 1).fill(0.5);
  const [all] = scoreEvent({ probabilities, starts, series, protocol, event, thresholds });
  if (all?.event.alarms == null) throw new Error('no alarms at horizon 0');
  return all.event.alarms;
}

const exceedance: EventDefinition = { name: 'exceedance', comparison: 'above', reference: 'value', threshold: 0.5 };
const incident: EventDefinition = { name: 'incident' };

/** States that flicker: each step as the last one, or now and then another. */
const flickering = (): Uint8Array => {
  const random = new RandomStream(1, 'flicker');
  let state = 0;
  return Uint8Array.from({ length: STEPS }, () => {
    if (random.uniform() < 0.3) state = 1 - state;
    return state;
  });
};

test.each([exceedance, incident])('of $name a model that repeats its last reading tells nothing ahead', (event) => {
  const state = flickering();
  const found = alarmsOf(seriesOf(state), event, (issue) => state[issue] === 1);
  expect(found.events).toBeGreaterThan(30);
  expect(found).toMatchObject({ detected: 0, alarms: 0, falsePerNodeDay: 0, leadMinutes: null });
  // All but those behind the last window, whose beginning none of its windows read.
  const begins = [...state.keys()].filter((step) => step > INPUTS - 1 && state[step] === 1 && state[step - 1] === 0);
  expect(found.late).toBe(begins.filter((step) => step < STEPS - TARGETS).length);
});

test('an incident that is called two steps late is met late: neither told nor a false alarm', () => {
  const begins = [20, 60, 100];
  const state = Uint8Array.from({ length: STEPS }, (_, step) => Number(begins.includes(step)));
  const late = alarmsOf(seriesOf(state), incident, (issue) => begins.includes(issue - 2));
  expect(late).toMatchObject({ events: 3, detected: 0, late: 3, alarms: 0, falsePerNodeDay: 0, leadMinutes: null });
  const tooLate = alarmsOf(seriesOf(state), incident, (issue) => begins.includes(issue - 3));
  expect(tooLate).toMatchObject({ events: 3, detected: 0, late: 0, alarms: 3 });
});

test('who calls before an event has told it, up to the tolerance behind what was foretold', () => {
  const state = Uint8Array.from({ length: STEPS }, (_, step) => Number(step >= 100 && step < 110));
  const series = seriesOf(state);
  const called = (...issues: number[]) => alarmsOf(series, exceedance, (issue) => issues.includes(issue));
  const lead = (hours: number) => ({ median: hours * 60, low: hours * 60, high: hours * 60 });
  expect(called(99)).toMatchObject({ events: 1, detected: 1, late: 0, alarms: 1, leadMinutes: lead(1) });
  expect(called(95)).toMatchObject({ detected: 1, alarms: 1, leadMinutes: lead(TARGETS + 1) });
  expect(called(94)).toMatchObject({ detected: 0, late: 0, alarms: 1 });
  // What was told is not met late, and what goes on is no news.
  expect(called(99, 100, 101, 105)).toMatchObject({ detected: 1, late: 0, alarms: 1, falsePerNodeDay: 0 });
  expect(called(100)).toMatchObject({ detected: 0, late: 1, alarms: 0 });
  expect(called(101)).toMatchObject({ detected: 0, late: 0, alarms: 0 });
});
