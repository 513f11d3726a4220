/** What a batch of windows reads of a dataset that is stored: no more than its own rows, and the pages that they lie on. */
import { datasets, type DatabaseConnection } from '@stillgraph/db';

const WINDOWS = 32;
const STEPS = 24;
const PAGE_BYTES = 8192;

export interface WindowsRead {
  readonly milliseconds: number;
  /** Of readings and masks that were handed over. */
  readonly handedBytes: number;
  /** Of the database's pages that were touched for it. */
  readonly touchedBytes: number;
  readonly storedBytes: number;
}

/** Reads windows spread over the whole dataset, in no order, as a batch of a training has them. */
export async function readWindows(
  database: Pick<DatabaseConnection, 'db' | 'sql'>,
  dataset: datasets.DatasetRow,
): Promise<WindowsRead> {
  const touched = async () => {
    const [row] = await database.sql<{ pages: string }[]>`
      select coalesce(sum(heap_blks_hit + heap_blks_read + toast_blks_hit + toast_blks_read), 0)::text as pages
      from pg_statio_user_tables where relname = 'series_blocks'`;
    return Number(row?.pages ?? 0) * PAGE_BYTES;
  };
  const settled = async () => {
    await database.sql`select pg_stat_force_next_flush()`;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return touched();
  };
  const before = await settled();
  const begin = performance.now();
  let handedBytes = 0;
  for (let window = 0; window < WINDOWS; window++) {
    const fromStep = Math.floor(((window * 7919) % WINDOWS) * ((dataset.steps - STEPS) / WINDOWS));
    for await (const { values, mask } of datasets.readSeriesParts(database.db, dataset.id, {
      fromStep,
      toStep: fromStep + STEPS,
    })) {
      handedBytes += values.byteLength + Math.ceil(mask.length / 8);
    }
  }
  const milliseconds = performance.now() - begin;
  const [size] = await database.sql<{ bytes: string }[]>`
    select sum(octet_length(values) + octet_length(mask))::text as bytes from series_blocks where dataset_id = ${dataset.id}`;
  return {
    milliseconds,
    handedBytes,
    touchedBytes: (await settled()) - before,
    storedBytes: Number(size?.bytes ?? 0),
  };
}
