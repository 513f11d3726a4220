/** What people decide about alerts: rules, and that an alert was seen. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AlertCondition } from '../../alerts/conditions.ts';
import type { Executor, Transaction } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import { alertRules, alerts, experiments, leaderboards } from '../../schema/index.ts';
import { differences, isNothing, type Changed, type Updated } from '../changed.ts';
import { countRows } from '../counted.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { byId, isGiven, only } from '../rows.ts';

const MOST_PER_TEAM = 100;

export type AlertRuleRow = typeof alertRules.$inferSelect;
export type AlertRow = typeof alerts.$inferSelect;

interface Subject {
  readonly teamId: string;
  readonly id: string;
}

/** @throws NotFoundError for a scope that the team does not have; ConflictError where it has as many rules as it may */
export async function createRule(
  tx: Transaction,
  input: Pick<AlertRuleRow, 'teamId' | 'name' | 'createdBy' | 'condition' | 'enabled'>,
): Promise<AlertRuleRow> {
  await mustHaveScope(tx, input.teamId, input.condition);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`alert rules of ${input.teamId}`}, 0))`);
  if ((await tx.$count(alertRules, eq(alertRules.teamId, input.teamId))) >= MOST_PER_TEAM) {
    throw new ConflictError(`a team may have ${MOST_PER_TEAM} alert rules; delete one first`);
  }
  return only(
    await tx
      .insert(alertRules)
      .values({ ...input, kind: input.condition.kind })
      .returning(),
  );
}

/** @throws NotFoundError for the rule, or for a scope that the team does not have */
export async function updateRule(
  tx: Transaction,
  { id, teamId }: Subject,
  change: Partial<Pick<AlertRuleRow, 'name' | 'condition' | 'enabled'>>,
): Promise<Updated<AlertRuleRow>> {
  if (change.condition !== undefined) await mustHaveScope(tx, teamId, change.condition);
  const own = and(eq(alertRules.id, id), eq(alertRules.teamId, teamId));
  const [before] = await tx.select().from(alertRules).where(own).for('no key update');
  if (before === undefined) throw new NotFoundError('alert rule', id);
  const changes = differences(before, change);
  if (isNothing(changes)) return { row: before, changes };
  const kind = change.condition?.kind ?? before.kind;
  return {
    row: only(
      await tx
        .update(alertRules)
        .set({ ...changes, kind })
        .where(own)
        .returning(),
    ),
    changes,
  };
}

/** Its alerts stay. @throws NotFoundError */
export async function removeRule(tx: Transaction, { id, teamId }: Subject): Promise<AlertRuleRow> {
  const [row] = await tx
    .delete(alertRules)
    .where(and(eq(alertRules.id, id), eq(alertRules.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('alert rule', id);
  return row;
}

async function mustHaveScope(tx: Transaction, teamId: string, condition: AlertCondition): Promise<void> {
  const [noun, table, id] =
    'experimentId' in condition && condition.experimentId !== undefined
      ? (['experiment', experiments, condition.experimentId] as const)
      : 'leaderboardId' in condition && condition.leaderboardId !== undefined
        ? (['leaderboard', leaderboards, condition.leaderboardId] as const)
        : ([] as const);
  if (noun === undefined) return;
  if ((await tx.$count(table, and(eq(table.id, id), eq(table.teamId, teamId)))) === 0)
    throw new NotFoundError(noun, id);
}

/** Somebody has seen it; who was first stays. @throws NotFoundError */
export async function acknowledge(
  tx: Transaction,
  { id, teamId, by }: Subject & { readonly by: string | null },
): Promise<Changed<AlertRow>> {
  const own = and(eq(alerts.id, id), eq(alerts.teamId, teamId));
  const [acknowledged] = await tx
    .update(alerts)
    .set({ acknowledgedBy: by, acknowledgedAt: sql`now()` })
    .where(and(own, isNull(alerts.acknowledgedAt)))
    .returning();
  if (acknowledged !== undefined) return { row: acknowledged, isChanged: true };
  const [row] = await tx.select().from(alerts).where(own);
  if (row === undefined) throw new NotFoundError('alert', id);
  return { row, isChanged: false };
}

export async function rules(
  executor: Executor,
  request: PageRequest & { teamId: string },
): Promise<Page<AlertRuleRow>> {
  return pageOf(request, {
    key: alertRules.id,
    order: 'descending',
    filter: eq(alertRules.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(alertRules).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, alertRules, where),
  });
}

export interface AlertFilter {
  readonly teamId: string;
  readonly kinds?: readonly AlertRow['kind'][] | null | undefined;
  /** Only those that nobody has acknowledged. */
  readonly open?: boolean | null | undefined;
}

/** Newest first. */
export async function list(executor: Executor, request: PageRequest & AlertFilter): Promise<Page<AlertRow>> {
  const { teamId, kinds, open } = request;
  return pageOf(request, {
    key: alerts.id,
    order: 'descending',
    filter: and(
      eq(alerts.teamId, teamId),
      !isGiven(kinds) ? undefined : inArray(alerts.kind, [...kinds]),
      open === true ? isNull(alerts.acknowledgedAt) : undefined,
    ),
    rows: (where, orderBy, limit) => executor.select().from(alerts).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, alerts, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, AlertRow>> {
  return byId(
    await executor
      .select()
      .from(alerts)
      .where(inArray(alerts.id, [...ids])),
  );
}

export async function rulesByIds(executor: Executor, ids: readonly string[]): Promise<Map<string, AlertRuleRow>> {
  return byId(
    await executor
      .select()
      .from(alertRules)
      .where(inArray(alertRules.id, [...ids])),
  );
}
