import { inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { runDiagnostics, type Fidelity, type StressScore } from '../schema/index.ts';

export type RunDiagnostics = typeof runDiagnostics.$inferSelect;
export type RunDiagnosticsInput = Pick<RunDiagnostics, 'errorBreakdown'> & Partial<Omit<RunDiagnostics, 'runId'>>;

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

/** What is compared between runs, without the arrays behind it. */
export interface DiagnosticsSummary {
  readonly runId: string;
  readonly stress: StressScore[];
  readonly fidelity: Omit<Fidelity, 'nodes' | 'hours'>[];
}

/** By run id: light enough for a board of many runs. */
export async function summariesByRunIds(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, DiagnosticsSummary>> {
  const { runId, stress, fidelity } = runDiagnostics;
  const rows = await executor
    .select({
      runId,
      stress,
      fidelity: sql<DiagnosticsSummary['fidelity']>`
        (select coalesce(jsonb_agg(part - 'nodes' - 'hours'), '[]'::jsonb) from jsonb_array_elements(${fidelity}) as part)`,
    })
    .from(runDiagnostics)
    .where(inArray(runId, [...runIds]));
  return new Map(rows.map((row) => [row.runId, row]));
}
