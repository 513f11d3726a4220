/** What can be said against an import of a network before anything is started for it: its options, and what its file is. */
import { basename } from 'node:path';
import { formatOf } from './network-format.ts';
import { parseNetworkOptions } from './network-options.ts';
import { ImportError } from '../import/import-error.ts';

/**
 * @param source path of a file, or of a folder with the tables of a timetable
 * @returns how the network is called when nobody names it
 * @throws ImportError that says what was expected, what came, and where
 */
export async function checkNetwork(source: string, options: unknown): Promise<{ readonly name: string }> {
  const { format: asked } = parseNetworkOptions(options);
  const label = basename(source);
  const format = await formatOf(source, label);
  if (asked !== undefined && asked !== format) {
    throw new ImportError(label, null, `expected ${asked}, but it is ${format}`);
  }
  return { name: label.replace(/([.](osm|pbf|net|xml|geo|geojson|json|zip|gz))+$/i, '') || label };
}
