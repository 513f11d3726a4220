/** From an import's source and options to what is written; knows every kind of source. */
import { contentOf, type DatasetContent } from './dataset-content.ts';
import { parseImportOptions } from './import-options.ts';
import type { ReadProgress } from './parsed-dataset.ts';
import { readSource } from './read-source.ts';
import { simulateDataset } from './simulated-dataset.ts';

/** The source that is no file: the platform's own simulator. */
export const SIMULATOR = 'simulator';

export async function readContent(source: string, options: unknown, onProgress: ReadProgress): Promise<DatasetContent> {
  const { name, title, simulation = {}, ...beside } = parseImportOptions(options);
  if (source === SIMULATOR) return simulateDataset(simulation, { name, title });
  const content = contentOf(await readSource(source, beside, onProgress));
  return { ...content, name: name ?? content.name, title: title ?? content.title };
}
