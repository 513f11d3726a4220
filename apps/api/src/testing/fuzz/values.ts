/** Random values for arguments: of the right type, yet often at an edge. */
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Random } from './random.ts';

const integers = [0, 1, 2, 3, 5, 10, 24, 100, 101, -1, -2_147_483_648, 2_147_483_647] as const;
const numbers = [0, 0.5, 1, -1, 1e-300, 1e308, -1e308, 3.14, 12, 1_000_000] as const;
const texts = [
  '',
  'a',
  'name',
  'training.learningRate',
  'test/mae',
  'x'.repeat(300),
  'x'.repeat(20_000),
  "'; drop table runs; --",
  '%_%',
  '\0',
  'a\0b',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '\u202eabc',
  'ÅÄÖ',
  '../../etc/passwd',
  '{{7*7}}',
  'http://127.0.0.1/',
  '-1',
  'null',
  '1e999',
] as const;
const dates = [
  '2026-01-01T00:00:00Z',
  '1970-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
] as const;
const objects = [
  {},
  [],
  null,
  0,
  'x',
  { a: { b: [1, 2, { c: null }] } },
  { __proto__: 1, constructor: 2 },
  { '': '\0' },
] as const;

export interface ValueOptions {
  readonly random: Random;
  /** Ids of things that there are. */
  readonly ids: readonly string[];
}

/** @returns a value for the type; undefined leaves it out, which is done only where that is allowed */
export function randomValue(type: GraphQLInputType, options: ValueOptions, depth = 0): unknown {
  const { random } = options;
  if (isNonNullType(type)) return present(type.ofType, options, depth);
  if (depth > 4 || random.chance(depth === 0 ? 0.3 : 0.5)) return random.chance(0.2) ? null : undefined;
  return present(type, options, depth);
}

function present(type: GraphQLInputType, options: ValueOptions, depth: number): unknown {
  const { random } = options;
  if (isListType(type)) {
    const length = random.pick([0, 1, 1, 2, 3]);
    return Array.from({ length }, () => randomValue(type.ofType, options, depth + 1) ?? null);
  }
  if (isEnumType(type)) return random.pick(type.getValues())?.name;
  if (!isInputObjectType(type)) return scalar(String(type), options);
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => [
    name,
    randomValue(of, options, depth + 1),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function scalar(name: string, { random, ids }: ValueOptions): unknown {
  switch (name) {
    case 'Int':
      return random.pick(integers);
    case 'Float':
      return random.pick(numbers);
    case 'Boolean':
      return random.chance(0.5);
    case 'ID':
      return random.chance(0.8) ? (random.pick(ids) ?? 'x') : random.pick(texts);
    case 'DateTime':
      return random.pick(dates);
    case 'JSON':
      return random.pick(objects);
    default:
      return random.pick(texts);
  }
}
