/** Sums of error by block of test windows, as runs left them behind. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { artifacts, type Database, type ObjectStore } from '@stillgraph/db';
import type { BlockErrors, CellBlocks } from '@stillgraph/ml';
import { z } from 'zod';
import { BLOCK_ERRORS, CELL_BLOCKS } from '../runs/store-outcome.ts';

const blocks = z.object({ absoluteSum: z.array(z.number()), count: z.array(z.number()) });
const cells = z.array(
  blocks.extend({ dimension: z.enum(['hour', 'regime', 'in-degree', 'out-degree']), key: z.string() }),
);

const asArrays = ({ absoluteSum, count }: z.infer<typeof blocks>): BlockErrors => ({
  absoluteSum: Float64Array.from(absoluteSum),
  count: Float64Array.from(count),
});

interface Source {
  readonly db: Database;
  readonly objects: ObjectStore | undefined;
}

async function read<T>(
  { db, objects }: Source,
  runIds: readonly string[],
  name: string,
  take: (content: unknown) => T,
): Promise<Map<string, T>> {
  const contents = await artifacts.readMany(db, runIds, name, objects);
  const taken = new Map<string, T>();
  for (const [runId, bytes] of contents) {
    taken.set(runId, take(JSON.parse(new TextDecoder().decode(bytes))));
    // A board has thousands of runs; the worker must be heard of meanwhile.
    await nextTurn();
  }
  return taken;
}

/** By run id. */
export function blocksOf(source: Source, runIds: readonly string[]): Promise<Map<string, BlockErrors>> {
  return read(source, runIds, BLOCK_ERRORS, (content) => asArrays(blocks.parse(content)));
}

/** By run id; a run of before they were kept has none. */
export function cellBlocksOf(source: Source, runIds: readonly string[]): Promise<Map<string, CellBlocks[]>> {
  return read(source, runIds, CELL_BLOCKS, (content) =>
    cells.parse(content).map((cell) => ({ dimension: cell.dimension, key: cell.key, ...asArrays(cell) })),
  );
}
