/** What can be said against an import before anything is started for it: the worker checks the same again, and all rows. */
import { parseImportOptions } from './import-options.ts';
import { SIMULATOR, simulatedTarget } from './simulated-source.ts';
import { simulatedName } from './simulated-dataset.ts';
import { openImport } from './read-source.ts';

/**
 * Looks at the options, the source, the files that belong to it and their headers.
 *
 * @param source path of a folder or file, or `simulator`
 * @returns the name that the dataset will have
 * @throws ImportError that says what was expected, what came, and where
 */
export async function checkImport(source: string, options: unknown): Promise<{ readonly name: string }> {
  const { name, title: _title, simulation: _simulation, ...beside } = parseImportOptions(options);
  if (source === SIMULATOR) return { name: name ?? simulatedName(simulatedTarget(beside)) };
  const opened = await openImport(source, beside);
  return { name: name ?? opened.name };
}
