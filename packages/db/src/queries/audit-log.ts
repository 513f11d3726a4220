import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { auditLog, type AuditActor } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { isGiven } from './rows.ts';

export type AuditLogRow = typeof auditLog.$inferSelect;

export interface AuditEntry {
  readonly teamId: string;
  /** Who did it; the system itself when left out. */
  readonly actor?: { readonly kind: Exclude<AuditActor, 'SYSTEM'>; readonly id: string; readonly name: string };
  /** `experiment.create`, `run.cancel`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Record<string, unknown>;
}

/**
 * Adds a line to the team's chain, in the transaction of what it tells. Until that ends nobody else adds one: append last.
 */
export async function append(executor: Executor, { actor, details = {}, ...entry }: AuditEntry): Promise<void> {
  await executor.insert(auditLog).values({
    ...entry,
    actor: actor?.kind ?? 'SYSTEM',
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    details,
  });
}

export interface AuditFilter {
  readonly actions?: readonly string[] | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  /** From then on. */
  readonly since?: Date | null | undefined;
  /** Before then. */
  readonly until?: Date | null | undefined;
}

/** Lines of the team, newest first. */
export async function list(
  executor: Executor,
  request: PageRequest & AuditFilter & { teamId: string },
): Promise<Page<AuditLogRow>> {
  const { teamId, actions, actorId, subjectId, since, until } = request;
  return pageOf(request, {
    key: auditLog.sequence,
    keyOf: (id) => sql`(select ${auditLog.sequence} from ${auditLog} where ${auditLog.id} = ${id})`,
    order: 'descending',
    filter: and(
      eq(auditLog.teamId, teamId),
      isGiven(actions) ? inArray(auditLog.action, [...actions]) : undefined,
      isGiven(actorId) ? eq(auditLog.actorId, actorId) : undefined,
      isGiven(subjectId) ? eq(auditLog.subjectId, subjectId) : undefined,
      isGiven(since) ? gte(auditLog.at, since) : undefined,
      isGiven(until) ? lt(auditLog.at, until) : undefined,
    ),
    rows: (where, orderBy, limit) => executor.select().from(auditLog).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, auditLog, where),
  });
}

export interface AuditCheck {
  /** Number of lines that were looked at. */
  readonly lines: number;
  /** Number of the first line that is not as it was written, or that follows on a missing one; null when all are whole. */
  readonly firstBroken: number | null;
  /** Hash of the newest line; whoever keeps it elsewhere can tell later that nothing before it was taken away. */
  readonly headHash: string | null;
}

/** Goes through the whole chain of a team. */
export async function check(executor: Executor, teamId: string): Promise<AuditCheck> {
  const lines = executor.$with('lines').as(
    executor
      .select({
        sequence: auditLog.sequence,
        isWhole: sql<boolean>`${auditLog.hash} = audit_line_hash(${auditLog})
          and ${auditLog.sequence} = row_number() over (order by ${auditLog.sequence})
          and ${auditLog.previousHash} = coalesce(lag(${auditLog.hash}) over (order by ${auditLog.sequence}), repeat('0', 64))`.as(
          'is_whole',
        ),
      })
      .from(auditLog)
      .where(eq(auditLog.teamId, teamId)),
  );
  const [counted] = await executor
    .with(lines)
    .select({
      lines: sql<number>`count(*)::int`,
      firstBroken: sql<number | null>`min(${lines.sequence}) filter (where not ${lines.isWhole})`,
    })
    .from(lines);
  const [head] = await executor
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .where(eq(auditLog.teamId, teamId))
    .orderBy(desc(auditLog.sequence))
    .limit(1);
  return { lines: counted?.lines ?? 0, firstBroken: counted?.firstBroken ?? null, headHash: head?.hash ?? null };
}
