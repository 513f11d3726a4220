/** What a run tells while it works: how far it is, its metrics, its log. */
import { and, gt, eq, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { storableText } from '../../errors.ts';
import { metricPoints, runLogs, runs, type EventMetric } from '../../schema/index.ts';
import { raiseForMetrics } from '../alerts/raise.ts';
import { inBatches } from '../rows.ts';
import { changeHeld, mustHold, recordEvents, type EventContent, type Held } from './record.ts';

export interface ProgressUpdate extends Held {
  readonly step: number;
  readonly totalSteps: number;
  readonly secondsLeft: number | null;
}

export async function progress(db: Executor, update: ProgressUpdate): Promise<void> {
  const { step, totalSteps, secondsLeft } = update;
  const share = totalSteps > 0 ? Math.min(1, Math.max(0, step / totalSteps)) : 0;
  await db.transaction(async (tx) => {
    const run = await changeHeld(tx, update, { progress: share, step, totalSteps, secondsLeft });
    await recordEvents(tx, run, [{ type: 'PROGRESS' }]);
  });
}

/** What the engine turned out to be, known once the run has started. */
export async function engine(
  db: Executor,
  update: Held & {
    readonly engine: string;
    readonly threads: number;
    readonly environment: Record<string, unknown>;
    readonly parameters?: number;
  },
): Promise<void> {
  const { runId, attempt, ...known } = update;
  await db.transaction(async (tx) => {
    const run = await changeHeld(tx, { runId, attempt }, known);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
  });
}

/** Adds points to the run's metrics; one event for all of them. A point that is there already is replaced. */
export async function appendMetrics(db: Executor, held: Held, points: readonly EventMetric[]): Promise<void> {
  if (points.length === 0) return;
  await db.transaction(async (tx) => {
    const run = await changeHeld(tx, held, {});
    for (const batch of inBatches(points)) {
      await tx
        .insert(metricPoints)
        .values(batch.map(({ name, step, value }) => ({ runId: run.id, name, step, value })))
        .onConflictDoUpdate({
          target: [metricPoints.runId, metricPoints.name, metricPoints.step],
          set: { value: sql`excluded.value`, at: sql`excluded.at` },
        });
    }
    await recordEvents(tx, run, [{ type: 'METRICS', metrics: [...points] }]);
    await raiseForMetrics(tx, run, points);
  });
}

export interface LogLine {
  readonly level: (typeof runLogs.$inferSelect)['level'];
  readonly message: string;
}

/** Adds lines to the run's log; one event each. */
export async function appendLog(db: Executor, held: Held, lines: readonly LogLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db.transaction(async (tx) => {
    const run = await changeHeld(tx, held, { lastLog: sql`${runs.lastLog} + ${lines.length}` }, lines.length);
    const first = run.lastLog - lines.length + 1;
    const rows = lines.map(({ level, message }, index) => ({
      level,
      message: storableText(message),
      runId: run.id,
      sequence: first + index,
    }));
    await tx.insert(runLogs).values(rows);
    const events = rows.map((row): EventContent => ({ type: 'LOG', logSequence: row.sequence }));
    await recordEvents(tx, run, events);
  });
}

/** A resumed attempt goes on after `step`: what an earlier one told beyond it is taken back. */
export async function resumeAfter(db: Executor, held: Held, step: number): Promise<void> {
  await db.transaction(async (tx) => {
    await mustHold(tx, held);
    await tx.delete(metricPoints).where(and(eq(metricPoints.runId, held.runId), gt(metricPoints.step, step)));
  });
}
