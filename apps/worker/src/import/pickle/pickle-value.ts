/** What a pickle may hold: plain values and arrays of plain numbers. */
import { numberType, type NumberType } from '../arrays/number-type.ts';
import { latin1 } from '../latin1.ts';

/** Bytes stand for the strings of Python 2 too, which tell nobody what they are. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | PickleValue[]
  | PickleTuple
  | PickleDict
  | PickleArray
  | PickleType
  | PickleName;

export class PickleTuple {
  constructor(readonly items: readonly PickleValue[]) {}
}

export class PickleDict {
  readonly entries = new Map<string | number | boolean | null, PickleValue>();
}

/** `numpy.ndarray`; its content comes after it was made. */
export class PickleArray {
  shape: readonly number[] = [];
  type: NumberType | null = null;
  isFortran = false;
  bytes: Uint8Array = new Uint8Array();
}

/** `numpy.dtype`; its byte order comes after it was made. */
export class PickleType {
  order = '|';
  constructor(readonly kind: string) {}

  get number(): NumberType | null {
    return numberType(this.order + this.kind);
  }
}

/** One of the few functions and classes that a pickle may name; none is ever called, each stands for what it makes. */
export class PickleName {
  constructor(readonly name: string) {}
}

/** Text of a string, also of one of Python 2; null for anything else. */
export function pickledText(value: PickleValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? latin1(value) : null;
}

/** Items of a list or tuple; null for anything else. */
export function pickledItems(value: PickleValue | undefined): readonly PickleValue[] | null {
  if (Array.isArray(value)) return value;
  return value instanceof PickleTuple ? value.items : null;
}
