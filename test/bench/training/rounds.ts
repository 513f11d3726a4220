/** Two or more contestants measured in alternating rounds, so that a noisy machine treats all alike. */
import { setTimeout as sleep } from 'node:timers/promises';
import { median, quantile } from '../statistics.ts';

export interface Contestant {
  /** Times `count` pieces of work, in milliseconds. */
  readonly time: (count: number) => Promise<number[]>;
  /** Pieces of work a round, after one that warms up and is not counted. */
  readonly count: number;
}

export interface Duel {
  /** Median over all pieces of work, milliseconds. */
  readonly first: number;
  readonly second: number;
  /** Median over the rounds of (median of the first) / (median of the second). */
  readonly ratio: number;
  /** First and third quartile, lowest and highest of the rounds' ratios. */
  readonly spread: readonly [lowest: number, lower: number, upper: number, highest: number];
  readonly ratios: readonly number[];
}

/** Threads of a runtime may spin for a moment after their work; they must not take the core from the next. */
const REST_MS = 60;

/** Measures both in every round; who begins changes from round to round. */
export async function duel(first: Contestant, second: Contestant, rounds: number): Promise<Duel> {
  const times: [number[], number[]] = [[], []];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const medians: [number, number] = [NaN, NaN];
    for (const place of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const { time, count } = place === 0 ? first : second;
      const measured = (await time(count + 1)).slice(1);
      times[place].push(...measured);
      medians[place] = median(measured);
      await sleep(REST_MS);
    }
    ratios.push(medians[0] / medians[1]);
  }
  return {
    first: median(times[0]),
    second: median(times[1]),
    ratio: median(ratios),
    spread: [Math.min(...ratios), quantile(ratios, 0.25), quantile(ratios, 0.75), Math.max(...ratios)],
    ratios,
  };
}
