/** A leaderboard of one student and its control, written the way a worker writes it. */
import { leaderboards, runs } from '@stillgraph/db';
import type { TestApi } from './api.ts';
import { insertFinishedRuns } from './finished-run.ts';
import type { Owner } from './runs.ts';

export async function insertLeaderboard(api: TestApi, owner: Owner) {
  const { db } = api.database;
  const rows = [...(await runs.byIds(db, await insertFinishedRuns(api, owner, 1))).values()];
  const students = rows.filter((run) => run.kind === 'STUDENT').sort((left, right) => left.position - right.position);
  const [first] = students;
  if (first === undefined) throw new Error('the plan has no student');
  const protocol = await api.database.sql<{ id: string }[]>`select id from protocols`;
  const keys = [...new Set(students.map((run) => run.configurationKey))];
  return leaderboards.replaceEntries(db, {
    protocolId: protocol[0]?.id ?? '',
    teamId: owner.teamId,
    name: 'one, 4 in, 4 out',
    findings: ['Distillation brought nothing for NLinear.'],
    entries: keys.map((configurationKey, index) => {
      const members = students.filter((run) => run.configurationKey === configurationKey);
      const [member] = members;
      if (member === undefined) throw new Error('an entry has no runs');
      const isControl = member.method === 'none';
      return {
        experimentId: member.experimentId,
        configurationKey,
        controlConfigurationKey: isControl ? null : (keys[0] ?? null),
        rankLow: 1,
        rankHigh: 2,
        tieGroup: 1,
        kind: 'STUDENT',
        isControl,
        model: member.model,
        modelLabel: member.modelLabel,
        method: member.method,
        methodLabel: member.methodLabel,
        seeds: members.length,
        maeMean: 3 + index / 100,
        maeLow: 2.9,
        maeHigh: 3.1,
        validationMae: 2.9,
        horizons: [{ horizon: 1, mae: 2, rmse: 3, mape: null }],
        parameters: 100,
        weightsBytes: 400,
        latencyP50Ms: 0.1,
        latencyP99Ms: 0.2,
        againstControlMean: isControl ? null : 0.01,
        againstControlLow: isControl ? null : -0.02,
        againstControlHigh: isControl ? null : 0.04,
        controlVerdict: isControl ? 'UNJUDGED' : 'TIE',
        againstTeacherMean: 1.5,
        againstTeacherLow: 1,
        againstTeacherHigh: 2,
        bestRunId: member.id,
        runIds: members.map((run) => run.id),
      } as const;
    }),
  });
}
