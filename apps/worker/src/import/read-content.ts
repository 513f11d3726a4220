/** From an import's source and options to what is written; knows every kind of source. */
import { z } from 'zod';
import { zoneSchema } from './data-package.ts';
import { contentOf, type DatasetContent } from './dataset-content.ts';
import { ImportError } from './import-error.ts';
import type { ReadProgress } from './parsed-dataset.ts';
import { readSource } from './read-source.ts';
import { simulateDataset, simulationOptionsSchema } from './simulated-dataset.ts';

/** The source that is no file: the platform's own simulator. */
export const SIMULATOR = 'simulator';

const optionsSchema = z.strictObject({
  /** Takes the place of the name in the source. */
  name: z.string().min(1).max(120).optional(),
  title: z.string().min(1).max(300).optional(),
  simulation: simulationOptionsSchema.optional(),
  /** For a bare CSV: what it cannot say itself. Files are paths, as the source is. */
  locations: z.string().min(1).optional(),
  adjacency: z.string().min(1).optional(),
  unit: z.string().max(60).optional(),
  zone: zoneSchema.optional(),
});

export async function readContent(source: string, options: unknown, onProgress: ReadProgress): Promise<DatasetContent> {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new ImportError(source, null, `options: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  }
  const { name, title, simulation = {}, ...beside } = parsed.data;
  if (source === SIMULATOR) return simulateDataset(simulation, { name, title });
  const content = contentOf(await readSource(source, beside, onProgress));
  return { ...content, name: name ?? content.name, title: title ?? content.title };
}
