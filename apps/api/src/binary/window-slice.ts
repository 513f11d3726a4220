/** One horizon, one sensor, or one of both out of forecasts [windows, targetSteps, nodes], read window by window. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { badInput } from '../errors/api-error.ts';
import type { Bytes } from './send-bytes.ts';

export type WindowShape = readonly [windows: number, targetSteps: number, nodes: number];

export interface WindowSlice {
  /** Target step from 1; null for all. */
  readonly horizon: number | null;
  /** Index of a sensor; null for all. */
  readonly node: number | null;
}

function readBetween(text: unknown, name: string, least: number, most: number): number | null {
  if (text === undefined) return null;
  const value = typeof text === 'string' && /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw badInput(`${name} expects a whole number from ${least} to ${most}; got ${JSON.stringify(text)}`);
}

/** @throws ApiError BAD_USER_INPUT when the query names what the forecasts do not have */
export function readWindowSlice(
  query: Readonly<Record<string, unknown>>,
  [, targetSteps, nodes]: WindowShape,
): WindowSlice {
  return {
    horizon: readBetween(query['horizon'], 'horizon', 1, targetSteps),
    node: readBetween(query['node'], 'node', 0, nodes - 1),
  };
}

/** Shape of what is left: an axis of which one place was asked for is gone. */
function slicedShape([windows, targetSteps, nodes]: WindowShape, { horizon, node }: WindowSlice): number[] {
  return [windows, ...(horizon === null ? [targetSteps] : []), ...(node === null ? [nodes] : [])];
}

/** Pieces of any length, put together to whole windows. */
export async function* wholeWindows(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let left = new Uint8Array(0);
  for await (const piece of pieces) {
    const joined = new Uint8Array(left.length + piece.length);
    joined.set(left);
    joined.set(piece, left.length);
    const whole = joined.length - (joined.length % size);
    if (whole > 0) yield joined.subarray(0, whole);
    left = joined.subarray(whole);
    await setImmediate();
  }
}

/**
 * @param whole the bytes of all forecasts, whose ranges are read by windows
 * @param size bytes of one number
 * @returns the bytes of the slice, row-major; a range of them reads the windows that it touches and no others
 */
export function slicedBytes(whole: Bytes, shape: WindowShape, size: number, slice: WindowSlice): Bytes {
  const { horizon, node } = slice;
  if (horizon === null && node === null) return whole;
  const [windows, targetSteps, nodes] = shape;
  const windowBytes = targetSteps * nodes * size;
  const steps = horizon === null ? Array.from({ length: targetSteps }, (_, step) => step) : [horizon - 1];
  const runBytes = (node === null ? nodes : 1) * size;
  const rowBytes = steps.length * runBytes;
  const pick = (piece: Uint8Array): Uint8Array => {
    const picked = new Uint8Array((piece.length / windowBytes) * rowBytes);
    let to = 0;
    for (let window = 0; window < piece.length; window += windowBytes) {
      for (const step of steps) {
        const from = window + (step * nodes + (node ?? 0)) * size;
        picked.set(piece.subarray(from, from + runBytes), to);
        to += runBytes;
      }
    }
    return picked;
  };
  return {
    etag: createHash('sha256')
      .update([whole.etag, horizon ?? 'all', node ?? 'all'].join('/'))
      .digest('hex'),
    length: windows * rowBytes,
    headers: { ...whole.headers, 'x-stillgraph-shape': slicedShape(shape, slice).join() },
    read: async function* read({ start, end }) {
      const first = Math.floor(start / rowBytes);
      const last = Math.ceil(end / rowBytes);
      let position = first * rowBytes;
      const pieces = whole.read({ start: first * windowBytes, end: last * windowBytes });
      for await (const piece of wholeWindows(pieces, windowBytes)) {
        const picked = pick(piece);
        yield picked.subarray(Math.max(0, start - position), Math.max(0, end - position));
        position += picked.length;
      }
    },
  };
}
