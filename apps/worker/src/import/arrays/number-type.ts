/** The plain number types of numpy, HDF5 and raw files, and how their bytes become float32. */

export interface NumberType {
  /** As numpy writes it: `<f8`, `>i4`, `|u1`, `|b1`. */
  readonly name: string;
  readonly bytes: number;
  /** Numbers from `count` items in a row; what float32 cannot hold becomes infinite. */
  read(bytes: Uint8Array, count: number): Float32Array;
  /** One of them as it is; integers beyond 2^53 are rounded. */
  at(view: DataView, offset: number): number;
}

type Reader = (view: DataView, offset: number, isLittle: boolean) => number;

const KINDS: Readonly<Record<string, Reader>> = {
  f2: (view, at, isLittle) => view.getFloat16(at, isLittle),
  f4: (view, at, isLittle) => view.getFloat32(at, isLittle),
  f8: (view, at, isLittle) => view.getFloat64(at, isLittle),
  i1: (view, at) => view.getInt8(at),
  i2: (view, at, isLittle) => view.getInt16(at, isLittle),
  i4: (view, at, isLittle) => view.getInt32(at, isLittle),
  i8: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)),
  u1: (view, at) => view.getUint8(at),
  u2: (view, at, isLittle) => view.getUint16(at, isLittle),
  u4: (view, at, isLittle) => view.getUint32(at, isLittle),
  u8: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)),
  b1: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
};

/** @returns null for everything that is no plain number: text, objects, records, complex numbers, long doubles, dates */
export function numberType(name: string): NumberType | null {
  const [, order = '', kind = ''] = /^([<>|=]?)([fiub]\d)$/.exec(name) ?? [];
  const reader = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (reader === undefined) return null;
  const bytes = Number(kind.slice(1));
  // `=` is the order of the machine that wrote it, as nobody has had another for long.
  const isLittle = order !== '>';
  const at = (view: DataView, offset: number) => reader(view, offset, isLittle);
  return { name, bytes, at, read: (from, count) => converted(from, count, { kind, isLittle, bytes, at }) };
}

function converted(
  from: Uint8Array,
  count: number,
  { kind, isLittle, bytes, at }: { kind: string; isLittle: boolean; bytes: number; at: NumberType['at'] },
): Float32Array {
  if (isLittle && from.byteOffset % bytes === 0) {
    if (kind === 'f4') return new Float32Array(from.buffer, from.byteOffset, count).slice();
    if (kind === 'f8') return Float32Array.from(new Float64Array(from.buffer, from.byteOffset, count));
  }
  const view = new DataView(from.buffer, from.byteOffset, count * bytes);
  return Float32Array.from({ length: count }, (_, index) => at(view, index * bytes));
}
