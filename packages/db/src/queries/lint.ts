/** The leakage linter's findings, by run and by protocol. */
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { experiments, lintFindings, runProvenance, runs } from '../schema/index.ts';
import { grouped } from './rows.ts';

export type LintFindingRow = typeof lintFindings.$inferSelect;

export interface LintInput {
  /** What the run recorded of what it read. */
  readonly provenance: Record<string, unknown>;
  /** In the order of display. */
  readonly findings: readonly {
    readonly check: string;
    readonly verdict: LintFindingRow['verdict'];
    readonly detail: string;
  }[];
}

export async function insertLint(tx: Transaction, runId: string, { provenance, findings }: LintInput): Promise<void> {
  await tx.insert(runProvenance).values({ runId, record: provenance });
  if (findings.length === 0) return;
  await tx
    .insert(lintFindings)
    .values(
      findings.map(({ check, verdict, detail }, position) => ({ runId, checkName: check, position, verdict, detail })),
    );
}

/** By run id, in the order of display; none for runs that were never checked. */
export async function findingsByRunIds(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, LintFindingRow[]>> {
  const rows = await executor
    .select()
    .from(lintFindings)
    .where(inArray(lintFindings.runId, [...runIds]))
    .orderBy(asc(lintFindings.runId), asc(lintFindings.position));
  return grouped(runIds, rows, (row) => row.runId);
}

/** What runs recorded, by run id; runs that kept no record are not in the map. */
export async function provenanceByRunIds(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await executor
    .select()
    .from(runProvenance)
    .where(inArray(runProvenance.runId, [...runIds]));
  return new Map(rows.map((row) => [row.runId, row.record]));
}

/** Runs that a check keeps off a leaderboard. */
export interface KeptOff {
  readonly checkName: string;
  readonly runs: number;
  /** What was found of one of them. */
  readonly detail: string;
}

/** Of finished experiments, by protocol id; most runs first. A run that two checks refuse counts under both. */
export async function keptOffByProtocolIds(
  executor: Executor,
  protocolIds: readonly string[],
): Promise<Map<string, KeptOff[]>> {
  const rows = await executor
    .select({
      protocolId: experiments.protocolId,
      checkName: lintFindings.checkName,
      runs: sql<number>`count(*)::int`,
      detail: sql<string>`min(${lintFindings.detail})`,
    })
    .from(lintFindings)
    .innerJoin(runs, eq(runs.id, lintFindings.runId))
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(
      and(
        inArray(experiments.protocolId, [...protocolIds]),
        isNotNull(experiments.finishedAt),
        eq(runs.status, 'SUCCEEDED'),
        eq(lintFindings.verdict, 'REFUSE'),
      ),
    )
    .groupBy(experiments.protocolId, lintFindings.checkName)
    .orderBy(sql`count(*) desc`, asc(lintFindings.checkName));
  const groups = grouped(protocolIds, rows, (row) => row.protocolId);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ protocolId: _, ...kept }) => kept)]));
}
