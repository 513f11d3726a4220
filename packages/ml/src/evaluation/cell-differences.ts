/** A configuration beside its control, cell by cell: by hour of the day, regime and degree. */
import { drawResamples, MeasuredConfiguration, type Interval } from './comparison.ts';
import type { CellBlocks, ErrorDimension } from './error-breakdown.ts';

/** Errors of one configuration by cell: one list of cells a seed, all in the same order. */
export interface MeasuredCells {
  readonly seeds: readonly number[];
  readonly seeded: boolean;
  readonly cells: readonly (readonly CellBlocks[])[];
}

/** MAE of a configuration less its control's in one cell, dataset unit; negative is better. */
export interface CellDifference extends Omit<Interval, 'probability'> {
  readonly dimension: ErrorDimension;
  readonly key: string;
  /** Observed targets of the cell in one run. */
  readonly count: number;
  /** Blocks (days, as a rule) that hold one of them: the draws behind the interval beside the seeds. */
  readonly blocks: number;
}

/**
 * Paired by seed and block as on the board (see `MeasuredConfiguration`), over the blocks that the cell occurs in. The
 * intervals are of single cells, not corrected for how many cells there are.
 *
 * @returns one entry a cell that holds any target, in the order of the cells
 */
export function cellDifferences(own: MeasuredCells, control: MeasuredCells): CellDifference[] {
  const [first = []] = own.cells;
  return first.flatMap(({ dimension, key, count }, index) => {
    const present = [...count.keys()].filter((block) => (count[block] ?? 0) > 0);
    if (present.length === 0) return [];
    const resamples = drawResamples(present.length);
    const measured = ({ seeds, seeded, cells }: MeasuredCells) =>
      new MeasuredConfiguration({ seeds, seeded, blocks: cells.map((seed) => only(seed[index], present)) }, resamples);
    const { mean, low, high } = measured(own).minus(measured(control));
    const targets = present.reduce((sum, block) => sum + (count[block] ?? 0), 0);
    return [{ dimension, key, mean, low, high, count: targets, blocks: present.length }];
  });
}

function only(cell: CellBlocks | undefined, blocks: readonly number[]) {
  return {
    absoluteSum: Float64Array.from(blocks, (block) => cell?.absoluteSum[block] ?? NaN),
    count: Float64Array.from(blocks, (block) => cell?.count[block] ?? NaN),
  };
}
