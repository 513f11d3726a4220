/** Cuts a series into the blocks that the database stores. */
import { bytesOf, packMask } from './bytes.ts';

const BLOCK_BYTES = 1 << 20;

export interface SeriesArrays {
  /** Row-major [steps, nodes, channels]; anything where the mask is 0. */
  readonly values: Float32Array;
  /** Same order, 1 = observed. */
  readonly mask: Uint8Array;
}

/** A series whose rows are brought together when they are asked for: it never stands whole beside what it is made of. */
export interface SeriesRows {
  readonly steps: number;
  /** Steps from `from` up to, not including, `to`. */
  rows(from: number, to: number): SeriesArrays;
}

export interface Block {
  readonly startStep: number;
  readonly steps: number;
  readonly values: Uint8Array;
  readonly mask: Uint8Array;
}

/** Rows of a series that make one block. */
export interface SeriesSlice extends SeriesArrays {
  readonly startStep: number;
  readonly steps: number;
}

/**
 * @param rowWidth readings per step: nodes times channels
 * @throws RangeError where the arrays do not fit the rows
 */
export function rowsOf(series: SeriesArrays | SeriesRows, rowWidth: number): SeriesRows {
  if ('rows' in series) return series;
  const { values, mask } = series;
  const steps = values.length / rowWidth;
  if (!Number.isInteger(steps) || mask.length !== values.length) {
    throw new RangeError(
      `a series of ${rowWidth} readings a step needs values and mask of one length that ${rowWidth} divides; ` +
        `got ${values.length} values and ${mask.length} mask entries`,
    );
  }
  const rows = (from: number, to: number): SeriesArrays => ({
    values: values.subarray(from * rowWidth, to * rowWidth),
    mask: mask.subarray(from * rowWidth, to * rowWidth),
  });
  return { steps, rows };
}

/** The rows of one block after the other. */
export function* slicesOf(series: SeriesRows, rowWidth: number): Generator<SeriesSlice> {
  for (const { startStep, steps } of blockSpans(series.steps, rowWidth)) {
    yield { startStep, steps, ...series.rows(startStep, startStep + steps) };
  }
}

/** Which rows make one block after the other; content hashes depend on it. */
export function* blockSpans(steps: number, rowWidth: number): Generator<Pick<SeriesSlice, 'startStep' | 'steps'>> {
  const perBlock = Math.max(1, Math.floor(BLOCK_BYTES / (4 * rowWidth)));
  for (let startStep = 0; startStep < steps; startStep += perBlock) {
    yield { startStep, steps: Math.min(perBlock, steps - startStep) };
  }
}

export function blockOf({ startStep, steps, values: read, mask }: SeriesSlice): Block {
  const values = read.slice();
  for (let i = 0; i < values.length; i++) if (mask[i] === 0) values[i] = 0;
  return { startStep, steps, values: bytesOf(values), mask: packMask(mask) };
}
