/** A run that is the same computation as one that has succeeded takes its outcome over in place of training. */
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Executor, Transaction } from '../../database.ts';
import type { JobSender } from '../../jobs/index.ts';
import { newId } from '../../schema/columns.ts';
import {
  artifacts,
  cumulativeEvaluations,
  evaluations,
  lintFindings,
  metricPoints,
  predictionIntervals,
  runDiagnostics,
  runProvenance,
  runs,
} from '../../schema/index.ts';
import { enqueueReady, settleExperiment } from './consequences.ts';
import { changeHeld, lockExperimentOf, recordEvents, type Held, type RunRow } from './record.ts';

/** Tables of a run's outcome, keyed by run and nothing that is made anew. A new one belongs here, or `take-over.test` fails. */
export const outcomeTables = [
  evaluations,
  cumulativeEvaluations,
  predictionIntervals,
  metricPoints,
  runDiagnostics,
  runProvenance,
  lintFindings,
] as const;
/** What others may take over of the artifacts: a checkpoint is of an attempt, an export is made again on request. */
const outcomeArtifacts = ['WEIGHTS', 'PREDICTIONS', 'STATISTICS'] as const;

/**
 * Ends a run that the writer holds with the outcome of another one of the team that is the same computation (same code,
 * data, graph, config and teachers): its weights, forecasts, curves and scores, and what it measured. Contents are shared,
 * not copied.
 *
 * @returns the run that it was taken from; undefined, and nothing changed, where there is none
 * @throws StaleAttemptError when a newer attempt holds the run
 */
export async function takeOver(db: Executor, queue: JobSender, held: Held): Promise<RunRow | undefined> {
  return db.transaction(async (tx) => {
    await lockExperimentOf(tx, held.runId);
    const source = await sameComputation(tx, held.runId);
    if (source === undefined) return undefined;
    const run = await changeHeld(tx, held, {
      ...measuredBy(source),
      takenFromRunId: source.id,
      status: 'SUCCEEDED',
      progress: 1,
      step: sql`${runs.totalSteps}`,
      secondsLeft: null,
      finishedAt: sql`now()`,
      jobId: null,
    });
    await shareArtifacts(tx, source.id, run.id);
    for (const table of outcomeTables) await copyRows(tx, table, source.id, run.id);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    await enqueueReady(tx, queue, run.experimentId);
    await settleExperiment(tx, queue, run.experimentId);
    return source;
  });
}

/** The oldest: the run that computed it, where that is still there. Locked, so that it is not removed meanwhile. */
async function sameComputation(tx: Transaction, runId: string): Promise<RunRow | undefined> {
  const [own] = await tx.select().from(runs).where(eq(runs.id, runId));
  if (own?.identity == null) return undefined;
  const [source] = await tx
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.teamId, own.teamId),
        eq(runs.identity, own.identity),
        eq(runs.status, 'SUCCEEDED'),
        eq(runs.testWithheld, own.testWithheld),
        ne(runs.id, runId),
      ),
    )
    .orderBy(asc(runs.id))
    .limit(1)
    .for('key share');
  return source;
}

function measuredBy(source: RunRow) {
  const { engine, threads, environment, parameters, weightsBytes, inputBytes, trainSeconds } = source;
  const { latencyP50Ms, latencyP99Ms, validationMae, testMae } = source;
  return {
    ...{ engine, threads, environment, parameters, weightsBytes, inputBytes, trainSeconds },
    ...{ latencyP50Ms, latencyP99Ms, validationMae, testMae },
  };
}

async function shareArtifacts(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.delete(artifacts).where(eq(artifacts.runId, to));
  const rows = await tx
    .select()
    .from(artifacts)
    .where(and(eq(artifacts.runId, from), inArray(artifacts.kind, [...outcomeArtifacts])));
  if (rows.length === 0) return;
  await tx.insert(artifacts).values(rows.map((row) => ({ ...row, id: newId(), runId: to })));
}

async function copyRows(
  tx: Transaction,
  table: (typeof outcomeTables)[number],
  from: string,
  to: string,
): Promise<void> {
  const { name, columns } = getTableConfig(table);
  const others = columns.filter((column) => column.name !== 'run_id').map((column) => sql.identifier(column.name));
  const list = sql.join(others, sql`, `);
  await tx.execute(sql`delete from ${table} where run_id = ${to}`);
  await tx.execute(sql`
    insert into ${sql.identifier(name)} (run_id, ${list}) select ${to}::uuid, ${list} from ${table} where run_id = ${from}`);
}
