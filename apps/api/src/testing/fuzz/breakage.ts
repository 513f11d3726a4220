/** Breaks good requests: text that is no document, variables that do not fit, bodies that are no JSON. */
import type { RandomOperation } from './documents.ts';
import type { Random } from './random.ts';

const splinters = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '$',
  '@',
  ':',
  '...',
  '"',
  '"""',
  '#',
  '\0',
  '\ud83d',
  '\u2028',
  '\ufeff',
  'on',
  'null',
  'fragment a on Run { ...a }',
  '99999999999999999999999',
  '-0',
  '1e999',
  '"\\u{110000}"',
  '"\\ud800"',
  '@include(if: null)',
  '{ a { b { c } } }',
  '$undeclared',
  '__schema { types { name } }',
] as const;
const misfits = [
  null,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  '\0',
  true,
  [],
  {},
  [[[]]],
  { a: 1 },
  'x'.repeat(5000),
  Number.MAX_SAFE_INTEGER,
] as const;

function brokenText(text: string, random: Random): string {
  let broken = text;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(broken.length + 1);
    const end = Math.min(broken.length, at + 1 + random.below(20));
    const piece = broken.slice(at, end);
    const way = random.below(4);
    if (way === 0) broken = broken.slice(0, at) + broken.slice(end);
    else if (way === 1) broken = broken.slice(0, at) + random.pick(splinters) + broken.slice(at);
    else if (way === 2) broken = broken.slice(0, at) + piece.repeat(1 + random.below(30)) + broken.slice(end);
    else broken = broken.slice(0, at) + [...piece].reverse().join('') + broken.slice(end);
  }
  return broken;
}

const nested = (levels: number, random: Random): string => {
  const [open, close] = random.pick([
    ['{ a ', '}'],
    ['{ a(b: [', '1]) }'],
    ['{ ... { ', '} }'],
    ['[', ']'],
  ]);
  return open.repeat(levels) + close.repeat(levels);
};

/** @returns the body of a request, as text */
export function brokenRequest({ query, variables }: RandomOperation, random: Random): string {
  switch (random.below(6)) {
    case 0: {
      const names = Object.keys(variables);
      const changed = { ...variables, [random.pick(names) ?? 'v0']: random.pick(misfits) };
      return JSON.stringify({ query, variables: changed });
    }
    case 1:
      return JSON.stringify({ query: nested(random.pick([5, 100, 700, 5000]), random), variables });
    case 2:
      return brokenText(JSON.stringify({ query, variables }), random);
    case 3:
      return JSON.stringify({
        query: random.pick([query, null, 1, [], {}] as const),
        variables: random.pick([variables, null, 1, 'x', []] as const),
        operationName: random.pick(['x', '', null, 1, {}] as const),
        extensions: random.pick([
          null,
          1,
          [],
          { persistedQuery: 1 },
          { persistedQuery: { version: 1, sha256Hash: 'x' } },
        ] as const),
      });
    default:
      return JSON.stringify({ query: brokenText(query, random), variables });
  }
}
