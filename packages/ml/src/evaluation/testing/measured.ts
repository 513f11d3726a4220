/** For tests alone: configurations with chosen errors. */
import { RandomStream } from '../../random/stream.ts';
import type { BlockErrors } from '../block-errors.ts';
import type { ConfigurationRuns } from '../ranking.ts';

/** Errors of one seed with the given MAE in each block, 10 targets a block. */
export function blocksWith(maes: readonly number[]): BlockErrors {
  return {
    absoluteSum: Float64Array.from(maes, (mae) => 10 * mae),
    count: new Float64Array(maes.length).fill(10),
  };
}

/** A trained configuration around a mean: days differ alike for all, seeds differ by `spread`. */
export function configuration(
  key: string,
  level: number,
  options: Partial<ConfigurationRuns> & { readonly spread?: number; readonly days?: number } = {},
): ConfigurationRuns {
  const { spread = 0.002, days = 20, ...rest } = options;
  const seeds = rest.seeds ?? [1, 2, 3];
  const day = new RandomStream(5, 'days');
  const drawn = Array.from({ length: days }, () => day.normal());
  const centre = drawn.reduce((a, b) => a + b, 0) / days;
  const own = new RandomStream(9, key);
  return {
    configurationKey: key,
    kind: 'STUDENT',
    controlKey: null,
    validationMae: level,
    seeds,
    seeded: true,
    blocks: seeds.map(() => {
      const luck = spread * own.normal();
      return blocksWith(drawn.map((hard) => level + 0.3 * (hard - centre) + luck + 0.01 * own.normal()));
    }),
    ...rest,
  };
}
