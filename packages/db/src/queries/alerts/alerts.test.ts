import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { alertConditionSchema, type AlertCondition } from '../../alerts/conditions.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { newId } from '../../schema/columns.ts';
import { claimAs, sampleEntry, sampleExperiment, sampleOutcome } from '../../testing/samples.ts';
import * as leaderboards from '../leaderboards.ts';
import * as runs from '../runs/index.ts';
import * as teamEvents from '../team-events.ts';
import * as alerts from './index.ts';

let database: TestDatabase;
let queue: Queue;
beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const rule = (teamId: string, condition: AlertCondition) =>
  database.db.transaction((tx) =>
    alerts.createRule(tx, { teamId, name: condition.kind, condition, enabled: true, createdBy: null }),
  );
async function held(runId: string) {
  const claim = await claimAs(database.db, 'w', runId);
  if (claim === undefined) throw new Error('the run could not be claimed');
  return claim.held;
}
const raisedBy = async (ofRule: alerts.AlertRuleRow) =>
  (await alerts.list(database.db, { teamId: ofRule.teamId, first: 100 })).rows.filter(
    (alert) => alert.ruleId === ofRule.id,
  );

describe('alert rules', () => {
  it('warn once of a run that fails, by its experiment and its reason, and not of those that end with it', async () => {
    const { team, experiment, a } = await sampleExperiment(database.db, queue);
    const { experiment: another } = await sampleExperiment(database.db, queue);
    const [any, here, elsewhere, notFinite] = [
      await rule(team.id, { kind: 'RUN_FAILED' }),
      await rule(team.id, { kind: 'RUN_FAILED', experimentId: experiment.id }),
      await rule(team.id, { kind: 'RUN_FAILED', experimentId: another.id }),
      await rule(team.id, { kind: 'RUN_NOT_FINITE' }),
    ];
    const before = (await teamEvents.numbers(database.db, team.id)).lastSequence;
    await runs.fail(database.db, queue, await held(a.id), { code: 'OUT_OF_MEMORY', message: 'no memory' });
    const [alert, more] = await raisedBy(any);
    expect(more).toBeUndefined();
    expect(alert).toMatchObject({ kind: 'RUN_FAILED', subjectType: 'Run', subjectId: a.id });
    expect(alert?.message).toContain('no memory');
    expect(await raisedBy(here)).toHaveLength(1);
    expect(await raisedBy(elsewhere)).toEqual([]);
    expect(await raisedBy(notFinite)).toEqual([]);
    const told = await teamEvents.after(database.db, { teamId: team.id, afterSequence: before, limit: 100 });
    const alarms = told.filter(({ type }) => type === 'alert.raised');
    expect(alarms.map(({ subjectId }) => subjectId)).toContain(alert?.id);
    await runs.retry(database.db, queue, { id: a.id, teamId: team.id });
    await runs.fail(database.db, queue, await held(a.id), { code: 'NON_FINITE_LOSS', message: 'NaN' });
    expect(await raisedBy(any)).toHaveLength(2);
    expect(await raisedBy(notFinite)).toHaveLength(1);
  });

  it('warn of a metric the first time in an attempt that it is beyond the value', async () => {
    const { team, a } = await sampleExperiment(database.db, queue);
    const condition = { kind: 'METRIC_CROSSED', metric: 'loss', direction: 'ABOVE', value: 2 } as const;
    const above = await rule(team.id, condition);
    const below = await rule(team.id, { ...condition, direction: 'BELOW' });
    const run = await held(a.id);
    await runs.appendMetrics(database.db, run, [{ name: 'loss', step: 1, value: 2 }]);
    expect(await raisedBy(above)).toEqual([]);
    await runs.appendMetrics(database.db, run, [{ name: 'other', step: 2, value: 9 }]);
    expect(await raisedBy(above)).toEqual([]);
    for (const step of [3, 4]) await runs.appendMetrics(database.db, run, [{ name: 'loss', step, value: 3 }]);
    expect(await raisedBy(above)).toMatchObject([{ subjectId: a.id }]);
    expect((await raisedBy(above))[0]?.message).toContain('loss is 3 at step 3, above 2');
    expect(await raisedBy(below)).toEqual([]);
  });

  it('warn of a board whose best, or whose verdict on a student, is another one', async () => {
    const { team, experiment, a, control, student } = await sampleExperiment(database.db, queue);
    const { db } = database;
    for (const run of [a, control]) await runs.finish(db, queue, await held(run.id), sampleOutcome);
    const best = await rule(team.id, { kind: 'BEST_CHANGED' });
    const verdict = await rule(team.id, { kind: 'VERDICT_CHANGED', verdict: 'BETTER' });
    const rank = (order: 'control first' | 'student first') => {
      const first = order === 'student first';
      return leaderboards.replaceEntries(db, {
        protocolId: experiment.protocolId,
        teamId: team.id,
        name: 'board',
        findings: [],
        entries: [
          sampleEntry(control, { isControl: true, maeMean: 3, rankLow: 1, rankHigh: 2 }),
          sampleEntry(student, {
            maeMean: first ? 2.5 : 3.5,
            maeLow: null,
            maeHigh: null,
            controlConfigurationKey: control.configurationKey,
            againstControlMean: first ? -0.5 : 0.5,
            controlVerdict: first ? 'BETTER' : 'WORSE',
          }),
        ].toSorted((x, y) => x.maeMean - y.maeMean),
      });
    };
    await rank('control first');
    expect(await raisedBy(best)).toHaveLength(1);
    expect(await raisedBy(verdict)).toEqual([]);
    await rank('control first');
    expect(await raisedBy(best)).toHaveLength(1);
    await rank('student first');
    expect(await raisedBy(best)).toHaveLength(2);
    const [changed] = await raisedBy(verdict);
    expect(changed?.message).toContain('from WORSE to BETTER');
  });

  it('are silent when they are disabled, and their alerts stay when they go', async () => {
    const { team, a, control } = await sampleExperiment(database.db, queue);
    const failed = await rule(team.id, { kind: 'RUN_FAILED' });
    const subject = { teamId: team.id, id: failed.id };
    await runs.fail(database.db, queue, await held(a.id), { code: 'X', message: 'x' });
    await database.db.transaction((tx) => alerts.updateRule(tx, subject, { enabled: false }));
    await runs.fail(database.db, queue, await held(control.id), { code: 'X', message: 'x' });
    const [alert, more] = await raisedBy(failed);
    expect(more).toBeUndefined();
    if (alert === undefined) throw new Error('no alert was raised');
    const seen = { teamId: team.id, id: alert.id, by: null };
    const first = await database.db.transaction((tx) => alerts.acknowledge(tx, seen));
    const again = await database.db.transaction((tx) => alerts.acknowledge(tx, seen));
    expect(first.isChanged).toBe(true);
    expect(again).toEqual({ row: first.row, isChanged: false });
    await database.db.transaction((tx) => alerts.removeRule(tx, subject));
    expect((await alerts.byIds(database.db, [alert.id])).get(alert.id)?.ruleId).toBeNull();
  });

  it('are refused for what the team does not have, or what their kind does not know', async () => {
    const { team } = await sampleExperiment(database.db, queue);
    await expect(rule(team.id, { kind: 'RUN_FAILED', experimentId: newId() })).rejects.toThrow('no experiment');
    expect(alertConditionSchema.safeParse({ kind: 'RUN_FAILED', metric: 'loss' }).success).toBe(false);
    expect(
      alertConditionSchema.safeParse({ kind: 'METRIC_CROSSED', metric: 'loss', direction: 'ABOVE', value: Number.NaN })
        .success,
    ).toBe(false);
  });
});
