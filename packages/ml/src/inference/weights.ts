/**
 * Named arrays of float32 or int8 as bytes, in the safetensors format (https://github.com/huggingface/safetensors): eight bytes with
 * the header's length, a JSON header of names, shapes and offsets, then the numbers, little-endian. PyTorch, NumPy and
 * others read it.
 */
import { MlError } from '../errors.ts';
import { sizeOf } from '../shape.ts';

export interface NamedArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** An array of a file: float32, or int8 where a network was quantised. */
export interface StoredArray {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int8Array;
}

export interface WeightsFile {
  readonly arrays: Readonly<Record<string, StoredArray>>;
  /** Free text by key; this package keeps JSON in it. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The bytes are not what this package wrote, or were cut. */
export class WeightsFormatError extends MlError {
  constructor(message: string) {
    super('WEIGHTS_FORMAT', message);
  }
}

/** @throws RangeError when an array's length does not fit its shape */
export function writeWeights(file: WeightsFile): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: file.metadata };
  let offset = 0;
  for (const [name, { shape, values }] of inOrder(file.arrays)) {
    if (sizeOf(shape) !== values.length) {
      throw new RangeError(`array ${name} of shape [${shape.join(', ')}] has ${values.length} values`);
    }
    const dtype = values instanceof Int8Array ? 'I8' : 'F32';
    header[name] = { dtype, shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Padded with spaces so that the numbers start at a multiple of eight bytes, as the format asks.
  const headerLength = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + offset);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, 8, 8 + headerLength);
  bytes.set(text, 8);
  let at = 8 + headerLength;
  for (const [, { values }] of inOrder(file.arrays)) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

/** Float32 before int8, each in the order given: whoever reads float32 in place finds it at a multiple of four bytes. */
function inOrder(arrays: WeightsFile['arrays']): [string, StoredArray][] {
  const isShort = ([, { values }]: [string, StoredArray]): boolean => values instanceof Int8Array;
  const entries = Object.entries(arrays);
  return [...entries.filter((entry) => !isShort(entry)), ...entries.filter(isShort)];
}

/** @throws WeightsFormatError when the bytes are not such a file */
export function readWeights(bytes: Uint8Array): WeightsFile {
  if (bytes.length < 8) throw new WeightsFormatError(`a weights file has at least 8 bytes, got ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (8 + headerLength > bytes.length) {
    throw new WeightsFormatError(`the header claims ${headerLength} bytes, the file has ${bytes.length}`);
  }
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
  // A copy, since a Float32Array must start at a multiple of four bytes of its buffer; not by `slice`, which is none of a
  // Node Buffer.
  const numbers = new Uint8Array(bytes.subarray(8 + headerLength)).buffer;
  const arrays: Record<string, StoredArray> = {};
  let metadata: Record<string, string> = {};
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') metadata = textEntries(entry);
    else arrays[name] = readArray(name, entry, numbers);
  }
  refuseSharedNumbers(arrays);
  return { arrays, metadata };
}

/** As the format says: numbers that two arrays claim are of a file that was not written as it is to be read. */
function refuseSharedNumbers(arrays: WeightsFile['arrays']): void {
  const inFile = Object.entries(arrays).sort(([, a], [, b]) => a.values.byteOffset - b.values.byteOffset);
  let [before, end] = ['', 0];
  for (const [name, { values }] of inFile) {
    if (values.length > 0 && values.byteOffset < end) {
      throw new WeightsFormatError(`arrays ${before} and ${name} claim the same bytes of the file`);
    }
    [before, end] = [name, Math.max(end, values.byteOffset + values.byteLength)];
  }
}

function parseHeader(text: string): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw new WeightsFormatError(`the header is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (!isRecord(header)) throw new WeightsFormatError('the header is not an object');
  return header;
}

function readArray(name: string, entry: unknown, numbers: ArrayBuffer): StoredArray {
  if (!isRecord(entry) || (entry['dtype'] !== 'F32' && entry['dtype'] !== 'I8')) {
    throw new WeightsFormatError(`array ${name} is neither float32 nor int8`);
  }
  const bytesEach = entry['dtype'] === 'F32' ? 4 : 1;
  const shape = wholeNumbers(entry['shape']);
  const [start, end] = wholeNumbers(entry['data_offsets']);
  const size = sizeOf(shape);
  if (start === undefined || end === undefined || end > numbers.byteLength || end - start !== size * bytesEach) {
    throw new WeightsFormatError(`array ${name} of shape [${shape.join(', ')}] does not lie within the file`);
  }
  return {
    shape,
    values: bytesEach === 4 ? new Float32Array(numbers, start, size) : new Int8Array(numbers, start, size),
  };
}

function wholeNumbers(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  return value.filter((entry): entry is number => Number.isInteger(entry) && Number(entry) >= 0);
}

function textEntries(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
