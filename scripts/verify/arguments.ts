/** The command line of `npm run verify`. */
import { parseArgs } from 'node:util';
import { importArguments } from '../import/arguments.ts';
import { PlainError } from '../platform/plain-error.ts';
import { fromCaller } from '../platform/settings.ts';

const engines = ['auto', 'tensorflow', 'traced', 'wasm'] as const;

export interface VerifyArguments {
  readonly capsule: string;
  /** Measurements to import in place of the capsule's own; null takes those. */
  readonly data: { readonly source: string; readonly options: Readonly<Record<string, unknown>> } | null;
  readonly engine: (typeof engines)[number];
  /** As many as the run had when left out. */
  readonly threads: number | undefined;
  /** File that the comparison is written to as JSON. */
  readonly json: string | undefined;
}

const usage = `npm run verify -- <capsule.zip> [--data <folder or file or simulator> [options of npm run import]]
  [--engine ${engines.join(' | ')}] [--threads <n>] [--json <file>]`;

const own = {
  data: { type: 'string' },
  engine: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws PlainError that names what is wrong, with the usage */
export function verifyArguments(args: readonly string[]): VerifyArguments {
  // What is not an option of this script is handed to the importer, which knows its own and refuses the rest.
  const { values, tokens } = parseArgs({ args: [...args], options: own, strict: false, tokens: true });
  if (values.help === true) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  const isOwn = (token: (typeof tokens)[number]) => token.kind === 'option' && Object.hasOwn(own, token.name);
  const taken = new Set<number>();
  for (const token of tokens.filter(isOwn)) {
    taken.add(token.index);
    if (token.kind === 'option' && token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
  }
  const rest = args.filter((_, index) => !taken.has(index));
  const [capsule, ...importing] = rest;
  if (capsule === undefined || capsule.startsWith('-')) {
    throw new PlainError(`Expected the file of a capsule first, got ${capsule ?? 'nothing'}.\nUsage: ${usage}`);
  }
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);
  const [data, json] = [text(values.data), text(values.json)];
  if (data === undefined && importing.length > 0) {
    throw new PlainError(`${importing.join(' ')}: options of an import go with --data.\nUsage: ${usage}`);
  }
  return {
    capsule: fromCaller(capsule),
    data: data === undefined ? null : importArguments([data, ...importing]),
    engine: engineOf(text(values.engine) ?? 'auto'),
    threads: threadsOf(text(values.threads)),
    json: json === undefined ? undefined : fromCaller(json),
  };
}

function engineOf(asked: string): VerifyArguments['engine'] {
  const engine = engines.find((name) => name === asked);
  if (engine === undefined) throw new PlainError(`--engine: expected one of ${engines.join(', ')}, got "${asked}".`);
  return engine;
}

function threadsOf(asked: string | undefined): number | undefined {
  if (asked === undefined) return undefined;
  const threads = Number(asked);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 1024) return threads;
  throw new PlainError(`--threads: expected a whole number from 1 to 1024, got "${asked}".`);
}
