import { milliseconds, type Figure } from '../figure.ts';
import type { Duel } from './rounds.ts';

/** A duel as a line of the table: times of both, ratio, spread of the rounds' ratios, target. */
export function duelFigure(
  name: string,
  duel: Duel,
  options: { readonly against: string; readonly most?: number; readonly least?: number; readonly setting?: string },
): Figure {
  const { against, most, least, setting } = options;
  const { first, second, ratio, spread } = duel;
  const [lowest, lower, upper, highest] = spread;
  const short = (value: number) => value.toFixed(2);
  return {
    name,
    cells: {
      ours: milliseconds(first),
      other: `${against} ${milliseconds(second)}`,
      ratio: ratio.toFixed(2),
      'quartiles (range)': `${short(lower)}-${short(upper)} (${short(lowest)}-${short(highest)})`,
    },
    value: ratio,
    target:
      most !== undefined
        ? { text: `<= ${most}`, met: ratio <= most }
        : least !== undefined
          ? { text: `>= ${least}`, met: ratio >= least }
          : undefined,
    details: { firstMs: first, secondMs: second, against, ratios: duel.ratios, ...(setting ? { setting } : {}) },
  };
}
