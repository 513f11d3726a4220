/** Datasets with their readings in memory, for tests that look at them. */
import type { ParsedDataset } from '../parsed-dataset.ts';
import type { Readings, Slice } from '../readings.ts';
import { readSource } from '../read-source.ts';

/** All rows, gone through in slices of `stride` steps. */
export async function wholeRows(readings: Readings, stride = 3): Promise<Slice & { readonly steps: number }> {
  const parts: Slice[] = [];
  for (let from = 0; from < readings.steps; from += stride) {
    const { values, mask } = await readings.rows(from, Math.min(readings.steps, from + stride));
    parts.push({ values: values.slice(), mask: mask.slice() });
  }
  return {
    steps: readings.steps,
    values: Float32Array.from(parts.flatMap(({ values }) => [...values])),
    mask: Uint8Array.from(parts.flatMap(({ mask }) => [...mask])),
  };
}

export type WholeDataset = Awaited<ReturnType<typeof wholeDataset>>;

async function wholeDataset(parsed: ParsedDataset) {
  const covariates = [];
  for (const channel of parsed.covariates) {
    covariates.push({ ...channel, ...(await wholeRows(channel.readings, 500)) });
  }
  return { ...parsed, table: await wholeRows(parsed.readings, 500), covariates };
}

/** As `readSource`. */
export async function readWhole(...source: Parameters<typeof readSource>) {
  return wholeDataset(await readSource(...source));
}
