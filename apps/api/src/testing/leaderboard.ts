/** A leaderboard of students and their controls, written the way a worker writes it. */
import { leaderboards, runs } from '@stillgraph/db';
import type { TestApi } from './api.ts';
import { insertFinishedRuns } from './finished-run.ts';
import type { Owner } from './runs.ts';

/** @param experiments of one student and its control each */
export async function insertLeaderboard(api: TestApi, owner: Owner, experiments = 1) {
  return leaderboards.replaceEntries(api.database.db, await rankingOfRuns(api, owner, experiments));
}

/** The ranking that such a board shows, of runs that are made for it. */
export async function rankingOfRuns(api: TestApi, owner: Owner, experiments = 1): Promise<leaderboards.Ranking> {
  const { db } = api.database;
  const rows = [...(await runs.byIds(db, await insertFinishedRuns(api, owner, experiments))).values()];
  const students = rows
    .filter((run) => run.kind === 'STUDENT')
    .sort((a, b) => a.experimentId.localeCompare(b.experimentId) || a.position - b.position);
  const [first] = students;
  if (first === undefined) throw new Error('the plan has no student');
  const [protocol] = await api.database.sql<{ id: string }[]>`
    select protocol_id as id from experiments where id = ${first.experimentId}`;
  const configurations = new Map<string, typeof students>();
  for (const run of students) {
    const key = `${run.experimentId} ${run.configurationKey}`;
    configurations.set(key, [...(configurations.get(key) ?? []), run]);
  }
  return {
    protocolId: protocol?.id ?? '',
    teamId: owner.teamId,
    name: 'one, 4 in, 4 out',
    findings: ['Distillation brought nothing for NLinear.'],
    entries: [...configurations.values()].map((members, index) => {
      const [member] = members;
      if (member === undefined) throw new Error('an entry has no runs');
      const isControl = member.method === 'none';
      return {
        experimentId: member.experimentId,
        configurationKey: member.configurationKey,
        controlConfigurationKey: isControl ? null : first.configurationKey,
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
        inputBytes: 1600,
        latencyP50Ms: 0.1,
        latencyP99Ms: 0.2,
        timedOn: 'a processor, traced, 2 threads',
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
  };
}
