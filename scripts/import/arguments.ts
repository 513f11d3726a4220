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

const usage = 'npm run import -- <folder or file> [--name <name>] [--title <title>] [--team demo]';

export function importArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { team: { type: 'string', default: 'demo' }, name: { type: 'string' }, title: { type: 'string' } },
    } as const,
    usage,
  );
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new PlainError(`Expected one folder or file, got ${positionals.length}.\nUsage: ${usage}`);
  }
  const { team, ...options } = values;
  return { source: fromCaller(source), team, options };
}
