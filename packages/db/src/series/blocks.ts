/** Cuts a series into the blocks that the database stores. */
import { bytesOf, packMask } from './bytes.ts';

const BLOCK_BYTES = 1 << 20;

export interface SeriesArrays {
  /** Row-major [steps, nodes, channels]; anything where the mask is 0. */
  readonly values: Float32Array;
  /** Same order, 1 = observed. */
  readonly mask: Uint8Array;
}

export interface Block {
  readonly startStep: number;
  readonly steps: number;
  readonly values: Uint8Array;
  readonly mask: Uint8Array;
}

/** @param rowWidth readings per step: nodes times channels */
export function* blocksOf(series: SeriesArrays, rowWidth: number): Generator<Block> {
  const steps = series.values.length / rowWidth;
  if (!Number.isInteger(steps) || series.mask.length !== series.values.length) {
    throw new RangeError(
      `a series of ${rowWidth} readings a step needs values and mask of one length that ${rowWidth} divides; ` +
        `got ${series.values.length} values and ${series.mask.length} mask entries`,
    );
  }
  const perBlock = Math.max(1, Math.floor(BLOCK_BYTES / (4 * rowWidth)));
  for (let startStep = 0; startStep < steps; startStep += perBlock) {
    const end = Math.min(steps, startStep + perBlock) * rowWidth;
    const mask = series.mask.subarray(startStep * rowWidth, end);
    const values = series.values.slice(startStep * rowWidth, end);
    for (let i = 0; i < values.length; i++) if (mask[i] === 0) values[i] = 0;
    yield { startStep, steps: values.length / rowWidth, values: bytesOf(values), mask: packMask(mask) };
  }
}
