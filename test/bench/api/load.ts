/** Sends the same request many times and notes how long each answer took. */
import { quantile } from '../statistics.ts';

export interface LoadResult {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly requests: number;
  /** Answers a second. */
  readonly rate: number;
}

/** @param ask one request, to the last byte of its answer; @param together how many are on their way at a time */
export async function load(ask: () => Promise<void>, requests: number, together: number): Promise<LoadResult> {
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      await ask();
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: together }, sender));
  const seconds = (performance.now() - began) / 1000;
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    requests,
    rate: requests / seconds,
  };
}
