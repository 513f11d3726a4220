/** The command line of `npm run import -- network`. */
import { parseOptions } from '../platform/options.ts';
import { PlainError } from '../platform/plain-error.ts';
import { fromCaller } from '../platform/settings.ts';

export interface NetworkArguments {
  /** File or folder. */
  readonly source: string;
  readonly team: string;
  /** That of the file when left out. */
  readonly name: string | undefined;
  readonly message: string | null;
  /** What the importer takes beside the file. */
  readonly options: Readonly<Record<string, unknown>>;
}

const usage = `npm run import -- network <file> [--team demo] [--name <name>] [--message <where it is from>]
  the file: OpenStreetMap (XML or PBF), GeoJSON, a net.xml of SUMO, or GTFS (a zip archive or a folder);
  a network of the name gets a next version.
  OpenStreetMap: [--road-classes <values of highway, with commas>] [--bounds <south,west,north,east>]
  GeoJSON: [--speed-unit <km/h, mph or m/s>] [--direction <both or drawn>]`;

export const isNetwork = ([first, ...others]: readonly string[]): boolean =>
  // A folder may be called so: alone it is one.
  first === 'network' && others.some((word) => !word.startsWith('-'));

/** @param args those behind `network` */
export function networkArguments(args: readonly string[]): NetworkArguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ team: { ...text, default: 'demo' }, name: text, message: text },
        ...{ 'road-classes': text, bounds: text, 'speed-unit': text, direction: text },
      },
    } as const,
    usage,
  );
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new PlainError(`Expected one file, got ${positionals.length}.\nUsage: ${usage}`);
  }
  const { team, name, message, bounds, direction, 'road-classes': classes, 'speed-unit': speedUnit } = values;
  const options = {
    roadClasses: classes?.split(',').map((word) => word.trim()),
    bounds: bounds === undefined ? undefined : boundsOf(bounds),
    direction: direction?.toUpperCase(),
    speedUnit,
  };
  return {
    ...{ source: fromCaller(source), team, name, message: message ?? null },
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  };
}

function boundsOf(text: string): object {
  const numbers = text.split(',').map(Number);
  const [south, west, north, east] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) {
    throw new PlainError(`Expected four numbers as --bounds, got "${text}".\nUsage: ${usage}`);
  }
  return { south, west, north, east };
}
