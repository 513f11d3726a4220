/** The one pass over the readings of an import: counted, hashed and filed, a block at a time. */
import type { datasets } from '@stillgraph/db';
import { blockSpans, SeriesMeter } from '@stillgraph/db/series';
import { writeBlocks, type BlockFile } from './block-file.ts';
import type { DatasetContent } from './dataset-content.ts';
import { ImportError } from './import-error.ts';
import type { ReadProgress } from './parsed-dataset.ts';
import type { Slice } from './readings.ts';

type Owned = 'teamId' | 'createdBy' | 'import';

/** As the worker takes it over: with nothing left to do but to write it. */
export type MeasuredContent = Omit<datasets.MeasuredDataset, Owned> & Pick<DatasetContent, 'notes'>;
/** As the import process hands it over. */
export type FiledContent = Omit<MeasuredContent, 'measured'> & {
  readonly measured: Omit<MeasuredContent['measured'], 'blocks'> & { readonly blocks: BlockFile };
};

/**
 * @param path of the file that the blocks are written to
 * @throws ImportError for what is wrong in the readings, also where every one of the target is missing
 */
export async function filedContent(
  { series, zeros, notes, ...content }: DatasetContent,
  path: string,
  onProgress: ReadProgress = () => undefined,
): Promise<FiledContent> {
  const channels = content.channels.length;
  const rowWidth = content.nodes.length * channels;
  const meter = new SeriesMeter(content);
  const measured = async function* (): AsyncGenerator<datasets.Block> {
    for (const { startStep, steps } of blockSpans(series.steps, rowWidth)) {
      const slice = await series.rows(startStep, startStep + steps);
      zeros?.add(channels === 1 ? slice : targetOf(slice, channels));
      yield meter.add({ startStep, steps, ...slice });
      onProgress((startStep + steps) / series.steps);
    }
  };
  const blocks = await writeBlocks(path, measured());
  const findings = meter.findings();
  if (findings.statistics.every(({ mean }) => mean === null)) {
    throw new ImportError(content.source ?? content.name, null, 'has no reading: every one is missing');
  }
  return { ...content, measured: { ...findings, blocks }, notes: [...notes, ...(zeros?.notes() ?? [])] };
}

/** The first channel of several that stand side by side. */
function targetOf({ values, mask }: Slice, channels: number): Slice {
  const readings = values.length / channels;
  return {
    values: Float32Array.from({ length: readings }, (_, at) => values[at * channels] ?? 0),
    mask: Uint8Array.from({ length: readings }, (_, at) => mask[at * channels] ?? 0),
  };
}
