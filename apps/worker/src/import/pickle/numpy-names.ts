/** The names that pickles of numpy arrays use, and what each makes of its arguments. */
import { numberType } from '../arrays/number-type.ts';
import { sizeOf } from '../arrays/stored-array.ts';
import {
  PickleArray,
  PickleName,
  PickleTuple,
  PickleType,
  pickledItems,
  pickledText,
  type PickleValue,
} from './pickle-value.ts';

const MOST_AXES = 8;

type Maker = (args: readonly PickleValue[]) => PickleValue;

const makers: Readonly<Record<string, Maker>> = {
  // What was pickled with an early protocol spells its bytes as text.
  '_codecs.encode': ([text, encoding]) => {
    if (pickledText(encoding) !== 'latin1') throw new RangeError('bytes that are not spelt as latin1');
    return Uint8Array.from(pickledText(text) ?? '', (character) => character.charCodeAt(0));
  },
  'builtins.bytes': () => new Uint8Array(),
  '__builtin__.bytes': () => new Uint8Array(),
  'builtins.bytearray': ([bytes]) => (bytes instanceof Uint8Array ? bytes : new Uint8Array()),
  'numpy.dtype': ([kind]) => {
    const text = pickledText(kind) ?? '';
    if (!/^[fiub]\d$/.test(text)) throw new RangeError(`an array of ${JSON.stringify(text)}, not of plain numbers`);
    return new PickleType(text);
  },
  'numpy.core.multiarray._reconstruct': () => new PickleArray(),
  'numpy.core.multiarray.scalar': ([type, bytes]) => {
    const number = type instanceof PickleType ? type.number : null;
    if (number === null || !(bytes instanceof Uint8Array) || bytes.length !== number.bytes) {
      throw new RangeError('a number of numpy whose bytes are not those of its type');
    }
    return number.at(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0);
  },
  'numpy.core.numeric._frombuffer': ([bytes, type, shape, order]) =>
    filled(new PickleArray(), { bytes, type, shape, isFortran: pickledText(order) === 'F' }),
};
/** Named as an argument only. */
const classes = new Set(['numpy.ndarray']);

/** @returns null for a name that no array needs */
export function knownName(module: string, name: string): PickleName | null {
  // numpy 2 calls its inner room _core.
  const full = `${module.replace(/^numpy\._core\./, 'numpy.core.')}.${name}`;
  return Object.hasOwn(makers, full) || classes.has(full) ? new PickleName(full) : null;
}

/** @throws RangeError that says what is not as it should be */
export function made(name: PickleName, args: readonly PickleValue[]): PickleValue {
  const maker = Object.hasOwn(makers, name.name) ? makers[name.name] : undefined;
  if (maker === undefined) throw new RangeError(`${name.name} is called, which makes nothing`);
  return maker(args);
}

/** What `__setstate__` would do. @throws RangeError that says what is not as it should be */
export function setState(of: PickleValue, state: PickleValue): void {
  const items = pickledItems(state) ?? [];
  if (of instanceof PickleType) {
    const order = pickledText(items[1]) ?? '';
    if (!/^[<>|=]$/.test(order)) throw new RangeError(`a byte order ${JSON.stringify(order)}`);
    of.order = order;
  } else if (of instanceof PickleArray) {
    const [, shape, type, isFortran, bytes] = items;
    filled(of, { bytes, type, shape, isFortran: isFortran === true || isFortran === 1 });
  } else throw new RangeError('a state for what has none');
}

interface State {
  readonly bytes: PickleValue | undefined;
  readonly type: PickleValue | undefined;
  readonly shape: PickleValue | undefined;
  readonly isFortran: boolean;
}

function filled(array: PickleArray, { bytes, type, shape, isFortran }: State): PickleArray {
  const number = type instanceof PickleType ? numberType(type.order + type.kind) : null;
  const lengths = shape instanceof PickleTuple ? shape.items : [];
  const whole = lengths.filter((length) => typeof length === 'number' && Number.isSafeInteger(length) && length >= 0);
  if (number === null) throw new RangeError('an array of something else than plain numbers');
  if (!(bytes instanceof Uint8Array)) throw new RangeError('an array without bytes (Python objects are never read)');
  const axes = whole.map(Number);
  if (axes.length !== lengths.length || axes.length > MOST_AXES || sizeOf(axes) * number.bytes !== bytes.length) {
    const text = lengths.map((length) => (typeof length === 'number' ? String(length) : '?')).join(', ');
    throw new RangeError(`an array of ${bytes.length} bytes whose shape is [${text}] of ${number.bytes} bytes each`);
  }
  return Object.assign(array, { shape: axes, type: number, isFortran, bytes });
}
