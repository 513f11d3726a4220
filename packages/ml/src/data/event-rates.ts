/**
 * The profile of an event: how often it is at this time of this day of the week, as log-odds. Learnt from the train part
 * alone; for a step inside the train part its own day is left out, and of long windows the days beside it, else the profile
 * would contain labels.
 */
import { daysBeside, slotsOfDay, smoothingRadius } from '../config/index.ts';
import { slotOfDay } from './day-slots.ts';
import { stepsAround, type ProfileOptions } from './days-apart.ts';
import type { EventTruth } from './event-labels.ts';
import type { Series } from './series.ts';

/** Observations that a coarser rate counts for in a finer one. */
const PRIOR = 8;
const WEEK = 7;

/** What was learnt, and what it says of each step. */
export interface EventRates {
  /** Rates in [0, 1], [7 days of the week, slots of a day, nodes]. */
  readonly table: Float32Array;
  /** Rates in (0, 1) at every step of the series, [steps, nodes]. */
  readonly values: Float32Array;
}

/** Events and observations of what a rate is learnt from. */
class Counts {
  readonly events: Float64Array;
  readonly observed: Float64Array;

  constructor(size: number) {
    this.events = new Float64Array(size);
    this.observed = new Float64Array(size);
  }

  add(at: number, state: number): void {
    this.events[at] = (this.events[at] ?? 0) + state;
    this.observed[at] = (this.observed[at] ?? 0) + 1;
  }

  clear(): void {
    this.events.fill(0);
    this.observed.fill(0);
  }
}

/** The three levels of a rate: a node; its slot on weekdays or weekends; its slot on one day of the week. */
interface Levels {
  readonly node: Counts;
  readonly kind: Counts;
  readonly day: Counts;
}

/**
 * Event rates by node, slot of the day and day of the week. Each is drawn towards a coarser one, which counts for eight
 * observations: the slot of that weekday towards the slot of weekdays (or weekends), that towards the node's rate, that
 * towards the rate of all nodes:
 *
 *   rate = (events + 8 coarser rate) / (observations + 8)
 *
 * all without the own day of a step of the train part and those beside it (see `daysBeside`; the rate of all nodes with them
 * where no other day has labels), so that few days give no rates of 0 and 1, and many days give each its own. Slots within ten minutes count together, as
 * in `historicalProfile`.
 *
 * @param trainSteps number of steps, from the start, of the train part
 */
export function eventRates(
  series: Series,
  { state }: Pick<EventTruth, 'state'>,
  trainSteps: number,
  { learnt, reads, windowSteps = 1 }: ProfileOptions = {},
): EventRates {
  const { nodes, steps, calendar, stepSeconds } = series;
  const slots = slotsOfDay(stepSeconds);
  const radius = smoothingRadius(stepSeconds);
  const levels = (): Levels => ({
    node: new Counts(nodes),
    kind: new Counts(2 * slots * nodes),
    day: new Counts(WEEK * slots * nodes),
  });
  const spread = (step: number, into: Levels): void => {
    const slot = slotOfDay(calendar, step, stepSeconds);
    const [from, to] = [Math.max(0, slot - radius), Math.min(slots - 1, slot + radius)];
    const [kind, day] = [calendar.weekend[step] ?? 0, calendar.weekday[step] ?? 0];
    for (let node = 0; node < nodes; node++) {
      const at = state[step * nodes + node] ?? -1;
      if (at === -1) continue;
      into.node.add(node, at);
      for (let near = from; near <= to; near++) {
        into.kind.add((kind * slots + near) * nodes + node, at);
        into.day.add((day * slots + near) * nodes + node, at);
      }
    }
  };

  const all = levels();
  const stepsOfDay = new Map<number, number[]>();
  for (let step = 0; step < trainSteps; step++) {
    if (learnt?.[step] === 0) continue;
    reads?.mark('profile', step, step + 1);
    const day = calendar.dayIndex[step] ?? 0;
    const ofDay = stepsOfDay.get(day);
    if (ofDay === undefined) stepsOfDay.set(day, [step]);
    else ofDay.push(step);
    spread(step, all);
  }
  const beside = daysBeside(windowSteps, stepSeconds);
  /** What is left out. */
  const out = levels();
  const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  /** The rate of all nodes, without what is left out. */
  const rateOfAll = (): number => {
    const [events, observed] = [total(all.node.events), total(all.node.observed)];
    const [mine, seen] = [total(out.node.events), total(out.node.observed)];
    // Half an event among all: a rate of 0 would be log-odds of minus infinity.
    return observed > seen ? (events - mine + 0.5) / (observed - seen + 1) : (events + 0.5) / (observed + 1);
  };
  let overall = rateOfAll();
  const rateAt = (weekday: number, weekend: number, slot: number, node: number): number => {
    const drawn = (level: keyof Levels, at: number, coarser: number): number => {
      const [whole, mine] = [all[level], out[level]];
      const events = (whole.events[at] ?? 0) - (mine.events[at] ?? 0);
      const observed = (whole.observed[at] ?? 0) - (mine.observed[at] ?? 0);
      return (events + PRIOR * coarser) / (observed + PRIOR);
    };
    const ofNode = drawn('node', node, overall);
    const ofKind = drawn('kind', (weekend * slots + slot) * nodes + node, ofNode);
    return drawn('day', (weekday * slots + slot) * nodes + node, ofKind);
  };

  const table = Float32Array.from({ length: WEEK * slots * nodes }, (_, at) => {
    const weekday = Math.floor(at / (slots * nodes));
    return rateAt(weekday, weekday >= 5 ? 1 : 0, Math.floor(at / nodes) % slots, at % nodes);
  });
  const values = new Float32Array(steps * nodes);
  let currentDay = NaN;
  for (let step = 0; step < steps; step++) {
    const day = calendar.dayIndex[step] ?? 0;
    if (step < trainSteps ? day !== currentDay : !Number.isNaN(currentDay)) {
      currentDay = step < trainSteps ? day : NaN;
      out.node.clear();
      out.kind.clear();
      out.day.clear();
      if (step < trainSteps) for (const near of stepsAround(stepsOfDay, day, beside)) spread(near, out);
      overall = rateOfAll();
    }
    const slot = slotOfDay(calendar, step, stepSeconds);
    for (let node = 0; node < nodes; node++) {
      values[step * nodes + node] = rateAt(calendar.weekday[step] ?? 0, calendar.weekend[step] ?? 0, slot, node);
    }
  }
  return { table, values };
}

/**
 * Probability that the rates alone give to the label of a horizon: the rate of that step, or that of an event in any step
 * up to it.
 *
 * @param issue last input step of the window
 * @param horizon steps ahead, from 1
 */
export function ratedProbability(
  rates: Float32Array,
  { horizon: kind }: Pick<EventTruth, 'horizon'>,
  nodes: number,
  place: { readonly issue: number; readonly horizon: number; readonly node: number },
): number {
  const { issue, horizon, node } = place;
  if (kind === 'at') return rates[(issue + horizon) * nodes + node] ?? NaN;
  let none = 1;
  for (let step = issue + 1; step <= issue + horizon; step++) none *= 1 - (rates[step * nodes + node] ?? NaN);
  return 1 - none;
}
