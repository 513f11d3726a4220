import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunLife } from '../../testing/run-life.ts';
import { sampleOutcome } from '../../testing/samples.ts';
import * as evaluations from '../evaluations.ts';
import * as experiments from '../experiments.ts';
import * as predictionIntervals from '../prediction-intervals.ts';
import * as runs from './index.ts';

let life: RunLife;

beforeAll(async () => {
  life = await RunLife.begin();
});
afterAll(() => life.end());

describe('an experiment', () => {
  it('sends the runs that wait for nothing, and the others when their teachers have succeeded', async () => {
    const { experiment, a, b, ensemble, control, student } = await life.sample();
    expect([a, b, ensemble, control, student].map((run) => run.jobId !== null)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(student.controlRunId).toBe(control.id);

    await life.succeed(a.id);
    expect((await life.reread(ensemble.id)).jobId).toBeNull();
    await life.succeed(b.id);
    expect((await life.reread(ensemble.id)).jobId).not.toBeNull();
    expect((await life.experimentOf(experiment.id))?.status).toBe('RUNNING');

    const claimed = await life.claim('worker', ensemble.id);
    expect(claimed.teacherRunIds).toEqual([a.id, b.id]);
    await runs.finish(life.database.db, life.queue, claimed.held, sampleOutcome);
    await life.succeed(student.id);
    await life.succeed(control.id);

    const finished = await life.experimentOf(experiment.id);
    expect(finished?.status).toBe('SUCCEEDED');
    expect(finished?.finishedAt).toBeInstanceOf(Date);
    const refreshes = await life.database.sql`
      select 1 from pgboss.job where name = 'leaderboard-refresh' and data->>'protocolId' = ${experiment.protocolId}`;
    expect(refreshes).toHaveLength(1);
    const counts = (await experiments.runCounts(life.database.db, [experiment.id])).get(experiment.id);
    expect(counts).toMatchObject({ succeeded: 5, total: 5, queued: 0, progress: 1 });
    const scores = (await evaluations.byRunIds(life.database.db, [student.id], 'TEST')).get(student.id);
    expect(scores?.map((score) => score.horizon)).toEqual([0, 3, 6, 12]);
    expect([...(scores?.[0]?.nodeMae ?? [])]).toEqual([3, 3.5, Number.NaN]);
    const intervals = await predictionIntervals.byRunIds(life.database.db, [student.id]);
    expect(intervals.get(student.id)?.map(({ runId: _, ...interval }) => interval)).toEqual(sampleOutcome.intervals);
  });

  it('leaves nothing behind when a run of its plan is impossible', async () => {
    const { team, dataset, graph, experiment } = await life.sample();
    const before = await life.database.sql`select count(*) from pgboss.job`;
    const attempt = experiments.create(life.database.db, life.queue, {
      teamId: team.id,
      name: 'broken',
      datasetId: dataset.id,
      graphId: graph.id,
      protocol: {
        inputSteps: 12,
        targetSteps: 12,
        reportedHorizons: [3],
        trainShare: 0.7,
        validationShare: 0.1,
        maskRule: 'observed',
        mapeThreshold: 0,
        metricVersion: 1,
      },
      config: {},
      seeds: 1,
      runs: [
        {
          key: 'student/s/seed 1',
          kind: 'STUDENT',
          configurationKey: 'student/s',
          model: 'gru',
          modelLabel: 'GRU',
          method: 'response',
          methodLabel: 'response 0.9',
          seed: 1,
          config: {},
          teachers: ['teacher/none/seed 1'],
          control: null,
        },
      ],
    });
    await expect(attempt).rejects.toThrow('names "teacher/none/seed 1", which is not in the plan');
    const page = await experiments.find(life.database.db, {
      teamId: team.id,
      size: 9,
      condition: { datasetId: dataset.id },
    });
    expect(page.rows.map((row) => row.experiment.id)).toEqual([experiment.id]);
    expect(await life.database.sql`select count(*) from pgboss.job`).toEqual(before);
  });
});
