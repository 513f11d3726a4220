/** Where and when a model errs: its test errors sorted by hour of the day, regime of traffic and degree of the node. */
import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import type { Adjacency } from '../graph/index.ts';
import { blocksOf, type BlockErrors } from './block-errors.ts';
import { degreeClasses } from './degree-classes.ts';
import { checkPredictions } from './score.ts';
import { errorOf } from './truth.ts';
import type { RegimeRule, Regimes } from './traffic-regimes.ts';

export type ErrorDimension = 'hour' | 'regime' | 'in-degree' | 'out-degree';

export interface ErrorCell {
  /** Local hour (`7`), regime (`slowing`) or degrees (`1–2`). */
  readonly key: string;
  /** MAE at each horizon of the breakdown, dataset unit, or cross-entropy of an event, nats; null where no target was observed. */
  readonly mae: readonly (number | null)[];
  /** Number of observed targets behind each. */
  readonly count: readonly number[];
  /** Number of local days with such a target: what says how far the mean may be read. */
  readonly days: number;
}

export interface ErrorBreakdown {
  /** 0 (all target steps together), then the protocol's reported horizons. */
  readonly horizons: readonly number[];
  readonly regimeRule: RegimeRule;
  /** Cells in order; no degrees without a graph. */
  readonly groups: readonly { readonly dimension: ErrorDimension; readonly cells: readonly ErrorCell[] }[];
}

/** Errors of one cell in the blocks that a bootstrap may exchange (see `blockErrors`). */
export interface CellBlocks extends BlockErrors {
  readonly dimension: ErrorDimension;
  readonly key: string;
}

interface Grouping {
  readonly dimension: ErrorDimension;
  readonly keys: readonly string[];
  /** Index into `keys` of the target at `step` of `node`; what lies outside of `keys` is in no cell. */
  readonly classAt: (step: number, node: number) => number;
}

const HOURS = 24;

/**
 * @param options.predictions [windows, targetSteps, nodes] row-major, dataset unit
 * @param options.starts first input step of each window, [windows]
 * @param options.regimes regime of each reading (see `regimesOf`); a target is sorted by its truth
 * @param options.adjacency graph whose degrees sort nodes; null for none
 * @returns means for people, and sums by block for intervals
 * @throws ShapeError when the predictions have another size
 */
export function errorBreakdown(options: {
  readonly predictions: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
  readonly regimes: Regimes;
  readonly adjacency: Adjacency | null;
}): { readonly breakdown: ErrorBreakdown; readonly blocks: readonly CellBlocks[] } {
  const { predictions, starts, series, protocol, regimes } = options;
  const { nodes, calendar } = series;
  const { inputSteps, targetSteps } = protocol;
  checkPredictions('errorBreakdown', predictions, starts.length, protocol, nodes);
  const horizons = [0, ...protocol.reportedHorizons];
  const blocks = blocksOf(starts, series, protocol);
  const firstStep = (starts[0] ?? 0) + inputSteps;
  const firstDay = calendar.dayIndex[firstStep] ?? 0;
  const size = {
    horizons: horizons.length,
    blocks: (blocks.at(-1) ?? -1) + 1,
    days: (calendar.dayIndex[series.steps - 1] ?? firstDay) - firstDay + 1,
  };
  const groups = groupingsOf(options).map((grouping) => ({
    grouping,
    cells: grouping.keys.map(() => new CellSums(size)),
  }));
  const slots = Array.from({ length: targetSteps + 1 }, (_, step) => horizons.indexOf(step, 1));
  const errorAt = errorOf(series, protocol);
  let at = 0;
  starts.forEach((start, window) => {
    const block = blocks[window] ?? 0;
    for (let h = 1; h <= targetSteps; h += 1) {
      const step = start + inputSteps + h - 1;
      const slot = slots[h] ?? -1;
      const day = (calendar.dayIndex[step] ?? 0) - firstDay;
      for (let node = 0; node < nodes; node += 1, at += 1) {
        const error = errorAt(start, (h - 1) * nodes + node, predictions[at] ?? NaN);
        if (error === null) continue;
        for (const { grouping, cells } of groups) cells[grouping.classAt(step, node)]?.add(error, slot, block, day);
      }
    }
  });
  return {
    breakdown: {
      horizons,
      regimeRule: regimes.rule,
      groups: groups.map(({ grouping, cells }) => ({
        dimension: grouping.dimension,
        cells: cells.map((cell, index) => ({ key: grouping.keys[index] ?? '', ...cell.means() })),
      })),
    },
    blocks: groups.flatMap(({ grouping: { dimension, keys }, cells }) =>
      cells.map(({ blockSums, blockCounts }, index) => ({
        dimension,
        key: keys[index] ?? '',
        absoluteSum: blockSums,
        count: blockCounts,
      })),
    ),
  };
}

function groupingsOf({
  series,
  regimes,
  adjacency,
}: {
  readonly series: Series;
  readonly regimes: Regimes;
  readonly adjacency: Adjacency | null;
}): Grouping[] {
  const { nodes, calendar } = series;
  const byDegree = (side: 'in' | 'out'): Grouping[] => {
    if (adjacency === null) return [];
    const { names, classes } = degreeClasses(adjacency, side);
    return [{ dimension: `${side}-degree`, keys: names, classAt: (_, node) => classes[node] ?? -1 }];
  };
  return [
    {
      dimension: 'hour',
      keys: Array.from({ length: HOURS }, (_, hour) => String(hour)),
      classAt: (step) => Math.floor((calendar.minuteOfDay[step] ?? 0) / 60),
    },
    {
      dimension: 'regime',
      keys: regimes.names,
      classAt: (step, node) => regimes.classes[step * nodes + node] ?? -1,
    },
    ...byDegree('in'),
    ...byDegree('out'),
  ];
}

class CellSums {
  readonly blockSums: Float64Array;
  readonly blockCounts: Float64Array;
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;
  readonly #days: Uint8Array;

  constructor(size: { readonly horizons: number; readonly blocks: number; readonly days: number }) {
    this.#sums = new Float64Array(size.horizons);
    this.#counts = new Float64Array(size.horizons);
    this.blockSums = new Float64Array(size.blocks);
    this.blockCounts = new Float64Array(size.blocks);
    this.#days = new Uint8Array(size.days);
  }

  /** @param slot of the horizon where it is reported singly, -1 where it is not */
  add(error: number, slot: number, block: number, day: number): void {
    this.#sums[0] = (this.#sums[0] ?? 0) + error;
    this.#counts[0] = (this.#counts[0] ?? 0) + 1;
    if (slot > 0) {
      this.#sums[slot] = (this.#sums[slot] ?? 0) + error;
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    }
    this.blockSums[block] = (this.blockSums[block] ?? 0) + error;
    this.blockCounts[block] = (this.blockCounts[block] ?? 0) + 1;
    this.#days[day] = 1;
  }

  means(): Omit<ErrorCell, 'key'> {
    return {
      mae: Array.from(this.#counts, (count, slot) => (count === 0 ? null : (this.#sums[slot] ?? NaN) / count)),
      count: [...this.#counts],
      days: this.#days.reduce((sum, seen) => sum + seen, 0),
    };
  }
}
