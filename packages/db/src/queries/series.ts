/** Reads a dataset's measurements block by block, and of a block no more than was asked for. */
import { and, asc, eq, gt, lt, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { NotFoundError } from '../errors.ts';
import { datasets, seriesBlocks } from '../schema/index.ts';
import { float32Of, unpackMask } from '../series/bytes.ts';

/** Steps from `fromStep` up to, not including, `toStep`; the whole series where they are left out. */
export interface SeriesRange {
  readonly fromStep?: number | undefined;
  readonly toStep?: number | undefined;
}

/** Row-major [steps, nodes, channels]; 0 where the mask is 0. */
export interface SeriesPart {
  readonly startStep: number;
  readonly steps: number;
  readonly values: Float32Array;
  /** One byte a reading, 1 = observed. */
  readonly mask: Uint8Array;
}

export interface StoredSeries extends SeriesPart {
  readonly nodes: number;
  readonly channels: number;
}

/** The parts of a range in order, each read when it is asked for. */
export async function* readSeriesParts(
  executor: Executor,
  datasetId: string,
  range: SeriesRange = {},
): AsyncGenerator<SeriesPart> {
  const fromStep = Math.max(0, range.fromStep ?? 0);
  const toStep = range.toStep ?? Infinity;
  const blocks = await executor
    .select({ startStep: seriesBlocks.startStep, steps: seriesBlocks.steps, rowWidth: seriesBlocks.rowWidth })
    .from(seriesBlocks)
    .where(
      and(
        eq(seriesBlocks.datasetId, datasetId),
        gt(sql`${seriesBlocks.startStep} + ${seriesBlocks.steps}`, fromStep),
        Number.isFinite(toStep) ? lt(seriesBlocks.startStep, toStep) : undefined,
      ),
    )
    .orderBy(asc(seriesBlocks.startStep));
  for (const { startStep, steps, rowWidth } of blocks) {
    // Readings of the block from `begin` up to, not including, `end`; their mask begins somewhere inside of a byte.
    const begin = Math.max(0, fromStep - startStep) * rowWidth;
    const end = Math.min(steps, toStep - startStep) * rowWidth;
    const maskByte = Math.floor(begin / 8);
    const [part] = await executor
      .select({
        values: slice(seriesBlocks.values, 4 * begin, 4 * end),
        mask: slice(seriesBlocks.mask, maskByte, Math.ceil(end / 8)),
      })
      .from(seriesBlocks)
      .where(and(eq(seriesBlocks.datasetId, datasetId), eq(seriesBlocks.startStep, startStep)));
    if (part === undefined) throw new NotFoundError('dataset', datasetId);
    yield {
      startStep: startStep + begin / rowWidth,
      steps: (end - begin) / rowWidth,
      values: float32Of(part.values),
      mask: unpackMask(part.mask, end - 8 * maskByte).subarray(begin - 8 * maskByte),
    };
  }
}

/** Bytes from `start` up to, not including, `end`; of a column that is stored plainly, Postgres reads no others. */
function slice(column: AnyPgColumn, start: number, end: number): SQL<Uint8Array> {
  return sql<Uint8Array>`substring(${column} from ${start + 1}::int for ${end - start}::int)`;
}

/** A range of the series in one piece. */
export async function readSeries(
  executor: Executor,
  datasetId: string,
  range: SeriesRange = {},
): Promise<StoredSeries> {
  const [shape] = await executor
    .select({ steps: datasets.steps, nodes: datasets.nodeCount, channels: datasets.channelCount })
    .from(datasets)
    .where(eq(datasets.id, datasetId));
  if (shape === undefined) throw new NotFoundError('dataset', datasetId);
  const startStep = Math.min(shape.steps, Math.max(0, range.fromStep ?? 0));
  const steps = Math.max(0, Math.min(shape.steps, range.toStep ?? shape.steps) - startStep);
  const rowWidth = shape.nodes * shape.channels;
  const values = new Float32Array(steps * rowWidth);
  const mask = new Uint8Array(steps * rowWidth);
  for await (const part of readSeriesParts(executor, datasetId, { fromStep: startStep, toStep: startStep + steps })) {
    const offset = (part.startStep - startStep) * rowWidth;
    values.set(part.values, offset);
    mask.set(part.mask, offset);
  }
  return { startStep, steps, nodes: shape.nodes, channels: shape.channels, values, mask };
}
