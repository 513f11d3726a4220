/** The command line of `npm run import`. */
import { parseOptions } from '../platform/options.ts';
import { PlainError } from '../platform/plain-error.ts';
import { fromCaller } from '../platform/settings.ts';
import { optionsOfSource, sourceOptions, sourcePath, sourceUsage } from '../platform/source-options.ts';

export interface ImportArguments {
  /** Folder or file. */
  readonly source: string;
  readonly team: string;
  /** What the importer takes instead of what the source says. */
  readonly options: Readonly<Record<string, unknown>>;
}

const usage = `npm run import -- <folder or file or simulator> [--team demo] [--name <name>] [--title <title>]
  what to take of it: ${sourceUsage}
  and what a source that is no data package cannot say itself: [--locations <file>] [--adjacency <file>]
  [--adjacency-is <distance or similarity>] [--zone <time zone>] [--start <time of the first row>]
  [--step-seconds <seconds from row to row>] [--channel <name or number of what is forecast>]`;

export function importArguments(args: readonly string[]): ImportArguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ team: { ...text, default: 'demo' }, name: text, title: text },
        ...{ locations: text, adjacency: text, 'adjacency-is': text, zone: text },
        ...{ start: text, 'step-seconds': text, channel: text },
        ...sourceOptions,
      },
    } as const,
    usage,
  );
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new PlainError(`Expected one folder or file, got ${positionals.length}.\nUsage: ${usage}`);
  }
  const { team, locations, adjacency, 'adjacency-is': adjacencyIs, name, title, zone, ...others } = values;
  const { start, 'step-seconds': stepSeconds, channel, ...taken } = others;
  const own = {
    ...{ name, title, zone, adjacencyIs, start, channel },
    stepSeconds: stepSeconds === undefined ? undefined : Number(stepSeconds),
    locations: locations === undefined ? undefined : fromCaller(locations),
    adjacency: adjacency === undefined ? undefined : fromCaller(adjacency),
  };
  const options = {
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    ...optionsOfSource(taken),
  };
  return { source: sourcePath(source), team, options };
}
