/** What a run came to beside what its weights come to again. */
import type { CapsuleScore } from '@stillgraph/ml/config';
import type { HorizonScore } from '@stillgraph/ml/evaluation';

/** Two engines, or two machines, round float32 sums differently: their scores differ by less than this, relatively. */
export const TOLERANCE = 1e-4;

export interface ComparedScore {
  readonly split: CapsuleScore['split'];
  readonly horizon: number;
  readonly measure: 'mae' | 'rmse' | 'mape' | 'crossEntropy';
  readonly recorded: number;
  /** Null where the weights give no such score. */
  readonly again: number | null;
  /** |again - recorded| / |recorded|; null where it cannot be had. */
  readonly difference: number | null;
}

export interface Comparison {
  readonly scores: readonly ComparedScore[];
  /** The largest of the relative differences. */
  readonly largest: number;
  /** Whether every score is there and within the tolerance. */
  readonly agrees: boolean;
  /** Whether every score is the same number. */
  readonly identical: boolean;
}

const measures = ['mae', 'rmse', 'mape', 'crossEntropy'] as const;

export function compareScores(
  recorded: readonly CapsuleScore[],
  again: { readonly validation: readonly HorizonScore[]; readonly test: readonly HorizonScore[] },
): Comparison {
  const scores = recorded.flatMap((score): ComparedScore[] => {
    const found = again[score.split === 'TEST' ? 'test' : 'validation'].find(
      ({ horizon }) => horizon === score.horizon,
    );
    return measures.flatMap((measure) => {
      const was = score[measure];
      if (was === null) return [];
      const is = (measure === 'crossEntropy' ? found?.event?.crossEntropy : found?.[measure]) ?? null;
      return [
        { split: score.split, horizon: score.horizon, measure, recorded: was, again: is, ...differenceOf(was, is) },
      ];
    });
  });
  return {
    scores,
    largest: Math.max(0, ...scores.map(({ difference }) => difference ?? Infinity)),
    agrees: scores.length > 0 && scores.every(({ difference }) => difference !== null && difference <= TOLERANCE),
    identical: scores.length > 0 && scores.every((score) => score.again === score.recorded),
  };
}

function differenceOf(recorded: number, again: number | null): Pick<ComparedScore, 'difference'> {
  if (again === null) return { difference: null };
  if (again === recorded) return { difference: 0 };
  return { difference: Math.abs(again - recorded) / Math.max(Math.abs(recorded), 1e-12) };
}
