/** From an import's source and options to what is written; knows every kind of source. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { contentOf, type DatasetContent } from './dataset-content.ts';
import { ImportError } from './import-error.ts';
import { parseImportOptions } from './import-options.ts';
import type { ReadAids } from './parsed-dataset.ts';
import { readSource } from './read-source.ts';
import { SIMULATOR, simulatedTarget } from './simulated-source.ts';
import { simulateDataset } from './simulated-dataset.ts';

/**
 * @throws ImportError that names file, line and reason; of a source that is not on this machine, which need not be the one
 *   where the import was asked for, also the machine
 */
export async function readContent(source: string, options: unknown, aids?: ReadAids): Promise<DatasetContent> {
  const { name, title, simulation = {}, ...beside } = parseImportOptions(options);
  if (source === SIMULATOR) return simulateDataset(simulation, { name, title }, simulatedTarget(beside));
  if (!existsSync(source)) {
    throw new ImportError(
      source,
      null,
      `there is no such file or folder on ${hostname()}, whose worker took the import: a source must be under the same path ` +
        'on every machine whose workers take imports from this database',
    );
  }
  const content = contentOf(await readSource(source, beside, aids));
  return { ...content, name: name ?? content.name, title: title ?? content.title };
}
