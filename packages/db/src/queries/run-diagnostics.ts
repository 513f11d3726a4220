import { inArray } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { runDiagnostics } from '../schema/index.ts';

export type RunDiagnostics = typeof runDiagnostics.$inferSelect;
export type RunDiagnosticsInput = Omit<RunDiagnostics, 'runId'>;

export async function insertRunDiagnostics(tx: Transaction, runId: string, input: RunDiagnosticsInput): Promise<void> {
  await tx.insert(runDiagnostics).values({ ...input, runId });
}

/** By run id; runs of before they were kept have none. */
export async function byRunIds(executor: Executor, runIds: readonly string[]): Promise<Map<string, RunDiagnostics>> {
  const rows = await executor
    .select()
    .from(runDiagnostics)
    .where(inArray(runDiagnostics.runId, [...runIds]));
  return new Map(rows.map((row) => [row.runId, row]));
}
