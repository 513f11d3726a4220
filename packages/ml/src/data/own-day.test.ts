import { expect, it } from 'vitest';
import { eventRates } from './event-rates.ts';
import { ownDayShare, ownDayShareOfRates } from './own-day.ts';
import { historicalProfile } from './profile.ts';
import { createSeries } from './series.ts';

const nodes = 6;
const DAY = 24;
const seriesOf = (days: number) =>
  createSeries({
    values: Float32Array.from({ length: days * DAY * nodes }, (_, at) => 50 + ((at * 7) % 11)),
    mask: Uint8Array.from({ length: days * DAY * nodes }, (_, at) => (at % 9 === 0 ? 0 : 1)),
    ...{ nodes, startAt: 0, stepSeconds: 3600, zone: 'UTC' },
  });

it('finds no own day in the profile as it is', () => {
  expect(ownDayShare(seriesOf(10), 7 * DAY)).toBe(0);
});

it('finds the own day in a profile that is the same inside and behind the train part', () => {
  const series = seriesOf(10);
  const share = ownDayShare(series, 7 * DAY, {}, (given, trainSteps, learnt) => {
    const { table } = historicalProfile(given, trainSteps, learnt);
    const half = table.length / 2;
    const values = Float32Array.from(
      { length: given.steps * given.nodes },
      (_, at) => table[(given.calendar.weekend[Math.floor(at / given.nodes)] === 1 ? half : 0) + (at % half)] ?? 0,
    );
    return { table, values };
  });
  expect(share).toBeGreaterThan(0.1);
});

it('finds the label of another day in what a window of more than a day reads', () => {
  const windowSteps = DAY + 2;
  expect(ownDayShare(seriesOf(10), 7 * DAY, { windowSteps })).toBe(0);
  const forShort: typeof historicalProfile = (given, steps, options) =>
    historicalProfile(given, steps, { ...options, windowSteps: DAY });
  expect(ownDayShare(seriesOf(10), 7 * DAY, { windowSteps: DAY }, forShort)).toBe(0);
  expect(ownDayShare(seriesOf(10), 7 * DAY, { windowSteps }, forShort)).toBeGreaterThan(0.1);
});

it('does not look at days that leave no other to learn from', () => {
  expect(ownDayShare(seriesOf(5), 3 * DAY, { windowSteps: DAY + 1 })).toBe(0);
  expect(ownDayShare(seriesOf(7), 5 * DAY, { windowSteps: 2 * DAY })).toBe(0);
});

it('has nothing to try where the days beside a day are all that there is', () => {
  expect(ownDayShare(seriesOf(3), 2 * DAY, { windowSteps: DAY + 2 })).toBeNull();
});

it('has nothing to try in a train part of one day', () => {
  expect(ownDayShare(seriesOf(3), DAY)).toBeNull();
});

/** An event at every seventh reading, and some labels that are not known. */
const truthOf = (days: number) => ({
  state: Int8Array.from({ length: days * DAY * nodes }, (_, at) => (at % 9 === 0 ? -1 : Number(at % 7 === 0))),
});

it('finds no own day in the rates of an event as they are, however few days there are', () => {
  for (const days of [3, 10]) expect(ownDayShareOfRates(seriesOf(days), truthOf(days), (days - 1) * DAY)).toBe(0);
});

it('finds the label of another day in the rates that a window of more than a day reads', () => {
  const given = [seriesOf(10), truthOf(10), 7 * DAY, { windowSteps: 2 * DAY }] as const;
  expect(ownDayShareOfRates(...given)).toBe(0);
  const forShort: typeof eventRates = (series, truth, steps, options) =>
    eventRates(series, truth, steps, { ...options, windowSteps: DAY });
  expect(ownDayShareOfRates(...given, forShort)).toBeGreaterThan(1e-3);
});

it('finds the own day in rates that hold it', () => {
  const share = ownDayShareOfRates(seriesOf(10), truthOf(10), 7 * DAY, {}, (given, truth, steps, learnt) => {
    const rates = eventRates(given, truth, steps, learnt);
    return { ...rates, values: rates.values.map((rate, at) => 0.5 * rate + 0.5 * (truth.state[at] ?? 0)) };
  });
  expect(share).toBeGreaterThan(0.1);
});
