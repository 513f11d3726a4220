import { expect, it } from 'vitest';
import { experimentConfigSchema, planRuns } from '@stillgraph/ml/config';
import { configurationsOf, type RunRow } from './configurations.ts';

const config = (seeds: number, dropout = 0.1) =>
  experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid', dropout } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds,
  });

/** The runs of experiments in the order given, with what a run's numbers follow from. */
function ran(...experiments: readonly { id: string; seeds: number; dropout?: number; graph?: string }[]) {
  const graphs = new Map(experiments.map(({ id, graph = 'ring' }) => [id, graph]));
  const teachers = new Map<string, RunRow[]>();
  const rows = experiments.flatMap(({ id, seeds, dropout }) => {
    const planned = planRuns(config(seeds, dropout));
    const idOf = (key: string | null) => (key === null ? null : `${id} ${key}`);
    const made = planned.map((run) => ({
      ...run,
      id: idOf(run.key),
      experimentId: id,
      controlRunId: idOf(run.control),
      configHash: JSON.stringify(run.config),
    })) as unknown as RunRow[];
    for (const [at, run] of planned.entries()) {
      const row = made[at];
      if (row)
        teachers.set(
          row.id,
          made.filter((other) => run.teachers.includes(other.key)),
        );
    }
    return made;
  });
  return configurationsOf(rows, { graphs, teachers });
}
const from = (configurations: ReturnType<typeof ran>) => [...new Set(configurations.map((c) => c.first.experimentId))];

it('keeps the newest of equal copies and the one of the most seeds', () => {
  expect(from(ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2 }))).toEqual(['b']);
  expect(from(ran({ id: 'a', seeds: 3 }, { id: 'b', seeds: 2 })).toSorted()).toEqual(['a', 'b']);
});

it('keeps students of other teachers apart, beside the one control', () => {
  const kept = ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2, dropout: 0.3 });
  const distilled = kept.filter((c) => c.controlKey !== null);
  expect(new Set(distilled.map((c) => c.first.experimentId))).toEqual(new Set(['a', 'b']));
  expect(distilled.every((c) => c.controlKey?.startsWith('b '))).toBe(true);
});

it('keeps what was trained on another graph apart', () => {
  const kept = ran({ id: 'a', seeds: 1 }, { id: 'b', seeds: 1, graph: 'star' });
  expect(kept.filter((c) => c.first.kind === 'TEACHER')).toHaveLength(2);
  expect(kept.filter((c) => c.first.kind === 'BASELINE')).toHaveLength(1);
});
