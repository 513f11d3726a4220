/** What zod finds wrong with input from people, in our words: what was expected, and what came. */
import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * Words for schemas that have none of their own: `schema.safeParse(input, { error: plainIssue })`. Where it is wrong is the
 * issue's path, which the caller adds.
 */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue);
  const expected = expectationOf(issue);
  return expected === undefined ? undefined : `expected ${expected}, got ${shown(receivedBy(issue))}`;
};

/** Words of a schema of its own: `z.string().regex(HOUR, expecting('an hour such as 08:30'))`. */
export function expecting(expected: string): (issue: { readonly input?: unknown }) => string {
  return (issue) => `expected ${expected}, got ${shown(issue.input)}`;
}

/** The same for input that may be secret: says what it must be and repeats nothing of it. */
export const silentIssue: z.core.$ZodErrorMap = (issue) => {
  const expected = expectationOf(issue);
  return expected === undefined ? undefined : `must be ${expected}`;
};

/**
 * A value in a message: JSON, cut where it is long.
 *
 * @param value what came; undefined is a value left out
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object with fields',
  record: 'an object with fields',
  string: 'text',
};

function expectationOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'too_small':
      return boundOf(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'of at least', issue.exact);
    case 'too_big':
      return boundOf(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'of at most', issue.exact);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return Array.isArray(issue['options']) ? oneOf(issue['options']) : undefined;
    case 'invalid_format':
      return FORMATS[issue.format];
    default:
      return undefined;
  }
}

const FORMATS: Readonly<Record<string, string>> = { url: 'a web address', uuid: 'a UUID', email: 'an e-mail address' };

function boundOf(origin: string, bound: number | bigint, comparison: string, exact = false): string {
  const relation = exact ? 'of exactly' : comparison;
  if (origin === 'string') return `text ${relation} ${bound} character${bound === 1 ? '' : 's'}`;
  if (origin === 'array') return `a list ${relation} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `${origin === 'int' ? 'a whole number' : 'a number'} ${relation} ${bound}`;
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => (typeof value === 'string' ? value : shown(value))).join(', ');
  return values.length === 1 ? names : `one of ${names}`;
}

/** A union is told apart by one of its fields: that field's value is what came. */
function receivedBy(issue: Issue): unknown {
  const field = issue.code === 'invalid_union' ? issue['discriminator'] : undefined;
  if (typeof field !== 'string' || typeof issue.input !== 'object' || issue.input === null) return issue.input;
  return (issue.input as Readonly<Record<string, unknown>>)[field];
}

function unknownFields(issue: Extract<Issue, { code: 'unrecognized_keys' }>): string {
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  const names = issue.keys.map((key) => shown(key)).join(', ');
  const what = issue.keys.length === 1 ? 'the unknown field' : 'the unknown fields';
  return known.length === 0
    ? `got ${what} ${names}`
    : `expected only the fields ${known.join(', ')}, got ${what} ${names}`;
}
