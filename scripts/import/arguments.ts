/** The command line of `npm run import`. */
import { parseOptions } from '../platform/options.ts';
import { PlainError } from '../platform/plain-error.ts';
import { fromCaller } from '../platform/settings.ts';

export interface ImportArguments {
  /** Folder or file. */
  readonly source: string;
  readonly team: string;
  /** What the importer takes instead of what the source says. */
  readonly options: Readonly<Record<string, string>>;
}

const usage = `npm run import -- <folder or file.csv> [--team demo] [--name <name>] [--title <title>]
  and for a bare CSV, what it cannot say itself:
  [--locations <file>] [--adjacency <file>] [--unit <unit>] [--zone <time zone>]`;

export function importArguments(args: readonly string[]): ImportArguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ team: { ...text, default: 'demo' }, name: text, title: text },
        ...{ locations: text, adjacency: text, unit: text, zone: text },
      },
    } as const,
    usage,
  );
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new PlainError(`Expected one folder or file, got ${positionals.length}.\nUsage: ${usage}`);
  }
  const { team, locations, adjacency, ...words } = values;
  const files = Object.entries({ locations, adjacency }).flatMap(([name, path]) =>
    path === undefined ? [] : [[name, fromCaller(path)] as const],
  );
  return { source: fromCaller(source), team, options: { ...words, ...Object.fromEntries(files) } };
}
