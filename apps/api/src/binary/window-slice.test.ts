import { describe, expect, it } from 'vitest';
import type { Bytes } from './send-bytes.ts';
import { readWindowSlice, slicedBytes, type WindowShape } from './window-slice.ts';

const shape: WindowShape = [5, 3, 4];
const values = Float32Array.from({ length: 60 }, (_, at) => at);

/** Forecasts that come in pieces of seven bytes, and what was read of them. */
function forecasts(): { bytes: Bytes; ranges: (readonly [number, number])[] } {
  const ranges: (readonly [number, number])[] = [];
  const all = new Uint8Array(values.buffer);
  return {
    ranges,
    bytes: {
      etag: 'e',
      length: all.length,
      headers: { 'x-stillgraph-shape': shape.join() },
      read: async function* read({ start, end }) {
        ranges.push([start, end]);
        for (let at = start; at < end; at += 7) yield await Promise.resolve(all.subarray(at, Math.min(end, at + 7)));
      },
    },
  };
}

async function floats(bytes: Bytes, start = 0, end = bytes.length): Promise<number[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes.read({ start, end })) pieces.push(piece);
  const joined = new Uint8Array(Buffer.concat(pieces));
  return [...new Float32Array(joined.buffer)];
}

describe('slicedBytes', () => {
  it('gives one horizon of all sensors', async () => {
    const sliced = slicedBytes(forecasts().bytes, shape, 4, { horizon: 2, node: null });
    expect(sliced.headers['x-stillgraph-shape']).toBe('5,4');
    expect(sliced.length).toBe(80);
    expect(await floats(sliced)).toEqual([0, 1, 2, 3, 4].flatMap((w) => [0, 1, 2, 3].map((n) => w * 12 + 4 + n)));
  });

  it('gives all horizons of one sensor, and one of both', async () => {
    const one = slicedBytes(forecasts().bytes, shape, 4, { horizon: null, node: 3 });
    expect(one.headers['x-stillgraph-shape']).toBe('5,3');
    expect((await floats(one)).slice(0, 4)).toEqual([3, 7, 11, 15]);
    const both = slicedBytes(forecasts().bytes, shape, 4, { horizon: 3, node: 1 });
    expect(both.headers['x-stillgraph-shape']).toBe('5');
    expect(await floats(both)).toEqual([9, 21, 33, 45, 57]);
  });

  it('reads the windows of a range and no others', async () => {
    const { bytes, ranges } = forecasts();
    const sliced = slicedBytes(bytes, shape, 4, { horizon: 1, node: null });
    // The last number of window 1 and the first two of window 2.
    expect(await floats(sliced, 28, 40)).toEqual([15, 24, 25]);
    expect(ranges).toEqual([[48, 144]]);
  });

  it('is another thing than the whole, and the whole where nothing is left out', () => {
    const { bytes } = forecasts();
    const tags = [1, 2].map((horizon) => slicedBytes(bytes, shape, 4, { horizon, node: null }).etag);
    expect(new Set([...tags, 'e']).size).toBe(3);
    expect(slicedBytes(bytes, shape, 4, { horizon: null, node: null })).toBe(bytes);
  });
});

describe('readWindowSlice', () => {
  it('refuses what the forecasts do not have', () => {
    expect(readWindowSlice({ horizon: '3', node: '0' }, shape)).toEqual({ horizon: 3, node: 0 });
    expect(readWindowSlice({}, shape)).toEqual({ horizon: null, node: null });
    expect(() => readWindowSlice({ horizon: '0' }, shape)).toThrow(
      'horizon expects a whole number from 1 to 3; got "0"',
    );
    expect(() => readWindowSlice({ node: '4' }, shape)).toThrow('node expects a whole number from 0 to 3; got "4"');
    expect(() => readWindowSlice({ node: ['1'] }, shape)).toThrow('node expects');
  });
});
