/**
 * Reads Python's pickles, protocols 0 to 5, as data alone. A pickle is a program that may call anything; this machine knows
 * plain values and the few names by which arrays are written (`numpy-names.ts`), calls nothing, and refuses the rest by name.
 */
import { ImportError } from '../import-error.ts';
import { knownName, made, setState } from './numpy-names.ts';
import { PickleReader } from './pickle-reader.ts';
import { PickleDict, PickleName, PickleTuple, pickledText, type PickleValue } from './pickle-value.ts';

/** Values that one pickle may make: each takes some tens of bytes, and a hostile file makes one a byte. */
const MOST_VALUES = 4_000_000;

const HIGHEST_PROTOCOL = 5;
const MARK = Symbol('mark');

/**
 * @param bytes of the whole pickle; arrays in it are views of them
 * @throws ImportError that names the place, and the function or class where one is refused
 */
export function unpickle(label: string, bytes: Uint8Array): PickleValue {
  const reader = new PickleReader(bytes);
  try {
    return new Machine(reader).run();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const found = error instanceof RangeError ? error.message : 'text that is not UTF-8';
    throw new ImportError(label, `byte ${reader.at}`, `expected a pickle of plain values and arrays, got ${found}`, {
      cause: error,
    });
  }
}

class Machine {
  readonly #reader: PickleReader;
  readonly #stack: (PickleValue | typeof MARK)[] = [];
  readonly #memo = new Map<number, PickleValue>();
  #values = 0;

  constructor(reader: PickleReader) {
    this.#reader = reader;
  }

  run(): PickleValue {
    for (;;) {
      const code = String.fromCharCode(this.#reader.unsigned(1));
      if (code === '.') return this.#pop();
      const operation = Object.hasOwn(operations, code) ? operations[code] : undefined;
      if (operation === undefined)
        throw new RangeError(`the operation ${/[!-~]/.test(code) ? code : `0x${code.charCodeAt(0).toString(16)}`}`);
      operation(this.#reader, this);
    }
  }

  push(value: PickleValue): void {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw new RangeError(`more than ${MOST_VALUES} values`);
    this.#stack.push(value);
  }

  mark(): void {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw new RangeError(`more than ${MOST_VALUES} values`);
    this.#stack.push(MARK);
  }

  pop(): PickleValue {
    return this.#pop();
  }

  #pop(): PickleValue {
    const value = this.#stack.pop();
    if (value === undefined || value === MARK) throw new RangeError('an operation without its values');
    return value;
  }

  top(): PickleValue {
    const value = this.#stack.at(-1);
    if (value === undefined || value === MARK) throw new RangeError('an operation without its values');
    return value;
  }

  /** What stands above the last mark, which goes. */
  popToMark(): PickleValue[] {
    const at = this.#stack.lastIndexOf(MARK);
    if (at === -1) throw new RangeError('an operation without its mark');
    const above = this.#stack.splice(at);
    return above.filter((value): value is PickleValue => value !== MARK);
  }

  put(index: number): void {
    if (this.#memo.size >= MOST_VALUES) throw new RangeError(`more than ${MOST_VALUES} values`);
    this.#memo.set(index, this.top());
  }

  memoize(): void {
    this.put(this.#memo.size);
  }

  get(index: number): void {
    const value = this.#memo.get(index);
    if (value === undefined) throw new RangeError(`a value that was not kept before (${index})`);
    this.push(value);
  }

  name(module: string, name: string): void {
    const known = knownName(module, name);
    if (known === null)
      throw new RangeError(`${JSON.stringify(`${module}.${name}`)}, which is refused: nothing in a pickle is called`);
    this.push(known);
  }

  append(items: readonly PickleValue[]): void {
    const list = this.top();
    if (!Array.isArray(list)) throw new RangeError('items for what is no list');
    for (const item of items) list.push(item);
  }

  setItems(items: readonly PickleValue[]): void {
    const dict = this.top();
    if (!(dict instanceof PickleDict) || items.length % 2 !== 0) throw new RangeError('items for what is no dict');
    for (let at = 0; at < items.length; at += 2) {
      const key = items[at] ?? null;
      const plain = pickledText(key) ?? key;
      if (typeof plain === 'object' && plain !== null)
        throw new RangeError('a dict with keys that are no text or number');
      dict.entries.set(plain, items[at + 1] ?? null);
    }
  }

  reduce(): void {
    const args = this.pop();
    const name = this.pop();
    if (!(name instanceof PickleName) || !(args instanceof PickleTuple))
      throw new RangeError('a call of what is no name');
    this.push(made(name, args.items));
  }

  build(): void {
    const state = this.pop();
    setState(this.top(), state);
  }
}

type Operation = (reader: PickleReader, machine: Machine) => void;

/** By the byte that stands for each, as `pickletools` lists them. */
const operations: Readonly<Record<string, Operation>> = {
  '\x80': (reader) => {
    const protocol = reader.unsigned(1);
    if (protocol > HIGHEST_PROTOCOL) throw new RangeError(`protocol ${protocol}, later than ${HIGHEST_PROTOCOL}`);
  },
  '\x95': (reader) => void reader.unsigned(8), // a frame says how long it is, which nothing here needs
  '(': (_, machine) => machine.mark(),
  '0': (_, machine) => void machine.pop(),
  '1': (_, machine) => void machine.popToMark(),
  '2': (_, machine) => machine.push(machine.top()),
  N: (_, machine) => machine.push(null),
  '\x88': (_, machine) => machine.push(true),
  '\x89': (_, machine) => machine.push(false),
  I: (reader, machine) => {
    const text = reader.line();
    machine.push(text === '00' ? false : text === '01' ? true : numberIn(text));
  },
  L: (reader, machine) => machine.push(numberIn(reader.line().replace(/L$/, ''))),
  F: (reader, machine) => machine.push(numberIn(reader.line())),
  J: (reader, machine) => machine.push(reader.signed()),
  K: (reader, machine) => machine.push(reader.unsigned(1)),
  M: (reader, machine) => machine.push(reader.unsigned(2)),
  G: (reader, machine) => machine.push(reader.float()),
  '\x8a': (reader, machine) => machine.push(reader.long(reader.unsigned(1))),
  '\x8b': (reader, machine) => machine.push(reader.long(reader.unsigned(4))),
  S: (reader, machine) => machine.push(quotedBytes(reader.line())),
  T: (reader, machine) => machine.push(reader.take(reader.unsigned(4))),
  U: (reader, machine) => machine.push(reader.take(reader.unsigned(1))),
  B: (reader, machine) => machine.push(reader.take(reader.unsigned(4))),
  C: (reader, machine) => machine.push(reader.take(reader.unsigned(1))),
  '\x8e': (reader, machine) => machine.push(reader.take(reader.unsigned(8))),
  '\x96': (reader, machine) => machine.push(reader.take(reader.unsigned(8))),
  V: (reader, machine) => machine.push(escaped(reader.line())),
  X: (reader, machine) => machine.push(reader.text(reader.unsigned(4))),
  '\x8c': (reader, machine) => machine.push(reader.text(reader.unsigned(1))),
  '\x8d': (reader, machine) => machine.push(reader.text(reader.unsigned(8))),
  ']': (_, machine) => machine.push([]),
  l: (_, machine) => machine.push(machine.popToMark()),
  a: (_, machine) => {
    const item = machine.pop();
    machine.append([item]);
  },
  e: (_, machine) => {
    const items = machine.popToMark();
    machine.append(items);
  },
  ')': (_, machine) => machine.push(new PickleTuple([])),
  t: (_, machine) => machine.push(new PickleTuple(machine.popToMark())),
  '\x85': (_, machine) => machine.push(new PickleTuple([machine.pop()])),
  '\x86': (_, machine) => machine.push(new PickleTuple([machine.pop(), machine.pop()].reverse())),
  '\x87': (_, machine) => machine.push(new PickleTuple([machine.pop(), machine.pop(), machine.pop()].reverse())),
  '}': (_, machine) => machine.push(new PickleDict()),
  d: (_, machine) => {
    const items = machine.popToMark();
    machine.push(new PickleDict());
    machine.setItems(items);
  },
  s: (_, machine) => {
    const value = machine.pop();
    const key = machine.pop();
    machine.setItems([key, value]);
  },
  u: (_, machine) => {
    const items = machine.popToMark();
    machine.setItems(items);
  },
  p: (reader, machine) => machine.put(numberIn(reader.line())),
  q: (reader, machine) => machine.put(reader.unsigned(1)),
  r: (reader, machine) => machine.put(reader.unsigned(4)),
  '\x94': (_, machine) => machine.memoize(),
  g: (reader, machine) => machine.get(numberIn(reader.line())),
  h: (reader, machine) => machine.get(reader.unsigned(1)),
  j: (reader, machine) => machine.get(reader.unsigned(4)),
  c: (reader, machine) => {
    const module = reader.line();
    machine.name(module, reader.line());
  },
  '\x93': (_, machine) => {
    const name = pickledText(machine.pop());
    const module = pickledText(machine.pop());
    if (name === null || module === null) throw new RangeError('a name that is no text');
    machine.name(module, name);
  },
  R: (_, machine) => machine.reduce(),
  b: (_, machine) => machine.build(),
};

function numberIn(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || text.length > 40 || Number.isNaN(value))
    throw new RangeError(`${JSON.stringify(text.slice(0, 40))} for a number`);
  return value;
}

/** A string as Python prints it, in quotes and with escapes. */
function quotedBytes(text: string): Uint8Array {
  const [, , inner = null] = /^(['"])(.*)\1$/s.exec(text) ?? [];
  if (inner === null) throw new RangeError('text without its quotes');
  const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };
  const plain = inner.replace(
    /\\(?:x([0-9a-f]{2})|(.))/gis,
    (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (simple[letter ?? ''] ?? `\\${letter ?? ''}`) : String.fromCharCode(parseInt(code, 16)),
  );
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/** Text of the text protocol, which escapes what is not latin1. */
function escaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/gi, (_, short: string | undefined, long: string | undefined) =>
    String.fromCodePoint(Math.min(parseInt(short ?? long ?? '0', 16), 0x10ffff)),
  );
}
