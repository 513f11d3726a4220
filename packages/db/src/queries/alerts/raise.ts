/**
 * Rules are judged in the transaction that writes what they look at: an alert is there with its cause or not at all, once,
 * and nobody has to remember how far events were looked through. It costs one indexed reading where no rule is met, and
 * nothing that a user wrote is run: conditions are a closed list.
 */
import { and, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { judge, kindsFor, type Finding } from '../../alerts/conditions.ts';
import { alertRules, alerts, type EventMetric } from '../../schema/index.ts';
import { eventMessage, insertEvent, type InsertedEvent } from '../event-insert.ts';

type Rule = Pick<typeof alertRules.$inferSelect, 'id' | 'teamId' | 'kind' | 'condition'>;

async function rulesOf(executor: Executor, teamId: string, kinds: readonly Rule['kind'][]): Promise<Rule[]> {
  return executor
    .select({
      id: alertRules.id,
      teamId: alertRules.teamId,
      kind: alertRules.kind,
      condition: alertRules.condition,
    })
    .from(alertRules)
    .where(and(eq(alertRules.teamId, teamId), eq(alertRules.enabled, true), inArray(alertRules.kind, [...kinds])));
}

/** Judges the rules of the team that an event may meet. */
export async function raiseForEvent(executor: Executor, event: InsertedEvent): Promise<void> {
  const kinds = kindsFor(event.type);
  if (kinds.length === 0) return;
  for (const rule of await rulesOf(executor, event.teamId, kinds)) {
    const finding = judge(rule.condition, event);
    if (finding !== undefined) await raise(executor, rule, finding, `event ${event.id}`);
  }
}

interface MeasuredRun {
  readonly id: string;
  readonly teamId: string;
  readonly experimentId: string;
  readonly modelLabel: string;
  readonly seed: number;
  readonly attempt: number;
}

/** Judges the rules on metrics for points that a run has just written: each is raised once an attempt. */
export async function raiseForMetrics(
  executor: Executor,
  run: MeasuredRun,
  points: readonly EventMetric[],
): Promise<void> {
  for (const rule of await rulesOf(executor, run.teamId, ['METRIC_CROSSED'])) {
    const { condition } = rule;
    if (condition.kind !== 'METRIC_CROSSED') continue;
    const { metric, direction, value: limit, experimentId } = condition;
    if (experimentId !== undefined && experimentId !== run.experimentId) continue;
    const crossing = points.find(
      ({ name, value }) => name === metric && (direction === 'ABOVE' ? value > limit : value < limit),
    );
    if (crossing === undefined) continue;
    const message =
      `${run.modelLabel} (seed ${run.seed}): ${metric} is ${crossing.value} at step ${crossing.step}, ` +
      `${direction === 'ABOVE' ? 'above' : 'below'} ${limit}`;
    const finding = { message, subjectType: 'Run', subjectId: run.id };
    await raise(executor, rule, finding, `run ${run.id} attempt ${run.attempt}`);
  }
}

/** Raises what the platform warns of by itself. */
export async function raiseByItself(
  executor: Executor,
  { teamId, kind, ...finding }: Finding & { readonly teamId: string; readonly kind: 'WEBHOOK_DISABLED' },
): Promise<void> {
  await raise(executor, { id: null, teamId, kind }, finding, `${finding.subjectType} ${finding.subjectId}`);
}

async function raise(
  executor: Executor,
  rule: Pick<Rule, 'teamId' | 'kind'> & { readonly id: string | null },
  finding: Finding,
  occurrence: string,
): Promise<void> {
  const { teamId, kind, id: ruleId } = rule;
  const message = eventMessage(finding.message);
  const [alert] = await executor
    .insert(alerts)
    .values({ ...finding, message, teamId, ruleId, kind, occurrence })
    .onConflictDoNothing()
    .returning({ id: alerts.id });
  if (alert === undefined) return;
  await insertEvent(executor, { teamId, type: 'alert.raised', subjectId: alert.id, payload: { kind, message } });
}
