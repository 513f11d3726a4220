import { asc, inArray } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { predictionIntervals } from '../schema/index.ts';
import { grouped, inBatches } from './rows.ts';

export type PredictionInterval = typeof predictionIntervals.$inferSelect;
export type PredictionIntervalInput = Omit<typeof predictionIntervals.$inferInsert, 'runId'>;

export async function insertPredictionIntervals(
  tx: Transaction,
  runId: string,
  inputs: readonly PredictionIntervalInput[],
): Promise<void> {
  for (const batch of inBatches(inputs, 500)) {
    await tx.insert(predictionIntervals).values(batch.map((input) => ({ ...input, runId })));
  }
}

/** By run id; by kind and level, horizons in order. */
export async function byRunIds(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, PredictionInterval[]>> {
  const { runId, kind, level, horizon } = predictionIntervals;
  const rows = await executor
    .select()
    .from(predictionIntervals)
    .where(inArray(runId, [...runIds]))
    .orderBy(asc(runId), asc(kind), asc(level), asc(horizon));
  return grouped(runIds, rows, (row) => row.runId);
}
