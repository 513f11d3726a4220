import { expect, test } from 'vitest';
import { readWeights, WeightsFormatError, writeWeights } from './weights.ts';

const file = {
  arrays: {
    'block1/weight': { shape: [2, 3], values: Float32Array.of(1, -2, 3.5, 0, 5e-8, 6) },
    scalar: { shape: [], values: Float32Array.of(7) },
  },
  metadata: { config: '{"name":"größe"}' },
};

test('what is written is read, from any place of a larger buffer', () => {
  const bytes = writeWeights(file);
  expect(readWeights(bytes)).toEqual(file);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(readWeights(shifted.subarray(3))).toEqual(file);
  expect(readWeights(Buffer.from(shifted.buffer, 3))).toEqual(file);
  expect(writeWeights(file)).toEqual(bytes);
});

test('the layout is that of safetensors', () => {
  const bytes = writeWeights(file);
  const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  expect(headerLength % 8).toBe(0);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
  expect(header).toEqual({
    __metadata__: file.metadata,
    'block1/weight': { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
    scalar: { dtype: 'F32', shape: [], data_offsets: [24, 28] },
  });
  expect(bytes.length).toBe(8 + headerLength + 28);
});

test('damaged bytes are refused with a reason', () => {
  const bytes = writeWeights(file);
  expect(() => readWeights(bytes.subarray(0, 4))).toThrow('at least 8 bytes, got 4');
  expect(() => readWeights(bytes.subarray(0, bytes.length - 4))).toThrow('scalar of shape [] does not lie within');
  expect(() => readWeights(bytes.subarray(0, 20))).toThrow(WeightsFormatError);
  expect(() => writeWeights({ arrays: { a: { shape: [3], values: new Float32Array(2) } }, metadata: {} })).toThrow(
    'array a of shape [3] has 2 values',
  );
});

test('a file in which two arrays claim the same numbers is refused', () => {
  const array = { dtype: 'F32', shape: [2] };
  const text = JSON.stringify({ a: { ...array, data_offsets: [0, 8] }, b: { ...array, data_offsets: [4, 12] } });
  const bytes = new Uint8Array(8 + text.length + 12);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(new TextEncoder().encode(text), 8);
  expect(() => readWeights(bytes)).toThrow('arrays a and b claim the same bytes of the file');
});
