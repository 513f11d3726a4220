import { expect, it } from 'vitest';
import { experimentConfigSchema, planRuns, type ExperimentConfig } from '@stillgraph/ml/config';
import { configurationsOf, rankableOf, type Configuration, type RunRow } from './configurations.ts';
import { shownLabels } from './labels.ts';

const config = (seeds: number, dropout = 0.1) =>
  experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid', dropout } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds,
  });

/** The runs of experiments in the order given, with what a run's numbers follow from. */
function ran(...experiments: readonly Ran[]) {
  return ranOnto(new Set(), ...experiments);
}

interface Ran {
  id: string;
  seeds: number;
  dropout?: number;
  graph?: string;
  config?: ExperimentConfig;
  testMae?: number;
}

/** The same where the runs of some experiments stand on the board already. */
function ranOnto(onBoard: ReadonlySet<string>, ...experiments: readonly Ran[]) {
  const graphs = new Map(experiments.map(({ id, graph = 'ring' }) => [id, graph]));
  const teachers = new Map<string, RunRow[]>();
  const rows = experiments.flatMap(({ id, seeds, dropout, config: given, testMae = 1 }) => {
    const planned = planRuns(given ?? config(seeds, dropout));
    const idOf = (key: string | null) => (key === null ? null : `${id} ${key}`);
    const made = planned.map((run) => ({
      ...run,
      id: idOf(run.key),
      experimentId: id,
      testMae,
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
  const seeds = new Map(experiments.map((experiment) => [experiment.id, experiment.seeds]));
  const shown = new Set(rows.filter((run) => onBoard.has(run.experimentId)).map((run) => run.id));
  return configurationsOf(rows, { graphs, teachers, seeds, shown });
}
const from = (configurations: ReturnType<typeof ran>) => [...new Set(configurations.map((c) => c.first.experimentId))];

function hasOwnSeeds(configuration: Configuration): boolean | undefined {
  const block = { absoluteSum: Float64Array.of(1), count: Float64Array.of(1) };
  const blocks = new Map(configuration.runs.map((run) => [run.id, block]));
  return rankableOf(configuration, blocks, new Map()).ownSeeds;
}

it('keeps the newest copy, and the one of the most seeds', () => {
  const kept = ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2, testMae: 2 });
  expect(from(kept)).toEqual(['b']);
  for (const { first, copies } of kept) {
    const key = first.configurationKey;
    expect(copies.map((copy) => [copy.experimentId, copy.configurationKey])).toContainEqual(['a', key]);
  }
  expect(from(ran({ id: 'a', seeds: 3 }, { id: 'b', seeds: 2, testMae: 2 })).toSorted()).toEqual(['a', 'b']);
});

it('keeps the eldest of copies that came to the same, so that an entry stays what it is when its like is run again', () => {
  const kept = ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2 }, { id: 'c', seeds: 1 });
  expect(from(kept)).toEqual(['a']);
  for (const { copies } of kept) expect(new Set(copies.map((copy) => copy.experimentId))).toEqual(new Set(['b', 'c']));
  const since = ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2, testMae: 2 }, { id: 'c', seeds: 2, testMae: 2 });
  expect(from(since)).toEqual(['b']);
});

it('keeps the copy that stands on the board where it came to the same, whichever is the eldest', () => {
  const copies = ['a', 'b', 'c'].map((id) => ({ id, seeds: 2 }));
  for (const id of ['a', 'b', 'c']) expect(from(ranOnto(new Set([id]), ...copies))).toEqual([id]);
  const [a, b, c] = copies;
  if (!a || !b || !c) throw new Error('there are three copies');
  expect(from(ranOnto(new Set(['a']), a, b, { ...c, testMae: 2 }))).toEqual(['c']);
});

it('keeps students of other teachers apart, beside the one control', () => {
  const kept = ran({ id: 'a', seeds: 2 }, { id: 'b', seeds: 2, dropout: 0.3 });
  const distilled = kept.filter((c) => c.controlKey !== null);
  expect(new Set(distilled.map((c) => c.first.experimentId))).toEqual(new Set(['a', 'b']));
  expect(distilled.every((c) => c.controlKey?.startsWith('a '))).toBe(true);
});

it('judges weights that were submitted in one file as they are, those of several as seeds', () => {
  const submitted = (seed: number) => {
    const [run] = planRuns(config(1)).filter(({ kind }) => kind === 'STUDENT');
    if (run === undefined) throw new Error('the plan has no student');
    const { config: trained, configurationKey } = run;
    const hash = String(seed).padStart(64, '0');
    const scored = { ...trained, seed, submitted: { weights: hash } };
    return { ...run, config: scored, seed, id: `${configurationKey} ${seed}`, experimentId: 's', configHash: hash };
  };
  const origins = { graphs: new Map([['s', 'ring']]), teachers: new Map<string, RunRow[]>(), shown: new Set<string>() };
  const submissionOf = (files: number, ...succeeded: number[]) =>
    configurationsOf(succeeded.map(submitted) as unknown as RunRow[], { ...origins, seeds: new Map([['s', files]]) });
  const seededOf = (...given: Parameters<typeof submissionOf>) => submissionOf(...given).map(({ seeded }) => seeded);
  expect(seededOf(1, 1)).toEqual([false]);
  expect(seededOf(2, 1, 2)).toEqual([true]);
  // The others failed: it is one draw of three all the same.
  expect(seededOf(3, 2)).toEqual([true]);
  // Nor are their places the seeds of what was trained.
  expect(submissionOf(2, 1, 2).map(hasOwnSeeds)).toEqual([true]);
  expect(new Set(ran({ id: 'a', seeds: 2 }).map(hasOwnSeeds))).toEqual(new Set([false]));
});

it('keeps what was trained on another graph apart', () => {
  const kept = ran({ id: 'a', seeds: 1 }, { id: 'b', seeds: 1, graph: 'star' });
  expect(kept.filter((c) => c.first.kind === 'TEACHER')).toHaveLength(2);
  expect(kept.filter((c) => c.first.kind === 'BASELINE')).toHaveLength(1);
});

it('keeps a rule once whatever inputs the networks of its experiments have', () => {
  const withInputs = (covariates: string[]) => ({ ...config(1), inputs: { ...config(1).inputs, covariates } });
  const kept = ran(
    { id: 'a', seeds: 1, config: withInputs([]) },
    { id: 'b', seeds: 1, config: withInputs(['humidity']) },
  );
  expect(kept.filter((c) => c.first.kind === 'BASELINE')).toHaveLength(1);
  expect(kept.filter((c) => c.first.kind === 'TEACHER')).toHaveLength(2);
});

it('says whose labels a baseline has where students see a share of them, and keeps each seed that draws them', () => {
  const few = experimentConfigSchema.parse({
    ...config(2),
    baselines: [{ name: 'ridge-node' }],
    studentLabelShare: 0.05,
  });
  const all = experimentConfigSchema.parse({ ...few, studentLabelShare: 1 });
  const kept = ran({ id: 'a', seeds: 2, config: all }, { id: 'b', seeds: 2, config: few });
  const labels = shownLabels(kept);
  const shown = kept.map((one, at) => ({ ...one, label: labels[at], seeds: one.runs.length }));
  const baselines = shown.filter(({ first }) => first.kind === 'BASELINE');
  expect(baselines.map(({ label, seeds, seeded }) => ({ label, seeds, seeded }))).toEqual([
    { label: 'ridge per node, all labels', seeds: 1, seeded: false },
    { label: 'ridge per node, 5 % of the labels', seeds: 2, seeded: true },
  ]);
  expect(new Set(shown.filter(({ first }) => first.kind === 'STUDENT').map(({ label }) => label))).toEqual(
    new Set(['STID-s 32/2']),
  );
  const alone = ran({ id: 'a', seeds: 2, config: all });
  expect(shownLabels(alone)).toContain('ridge per node');
});

it('reads the config of each run once, however many configurations there are', () => {
  const few = experimentConfigSchema.parse({
    ...config(1),
    baselines: [{ name: 'ridge-node' }, { name: 'last-value' }],
  });
  const kept = ran({ id: 'a', seeds: 1, config: few }, { id: 'b', seeds: 1, config: { ...few, form: 'direct' } });
  let reads = 0;
  const counted = kept.map((one) => {
    const first = Object.defineProperty({ ...one.first }, 'config', { get: () => ((reads += 1), one.first.config) });
    return { ...one, first };
  });
  shownLabels(counted);
  shownLabels(counted);
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThanOrEqual(kept.length);
});

it('compares a control on request with what it is there for', () => {
  const kept = ran({
    id: 'a',
    seeds: 2,
    config: experimentConfigSchema.parse({
      teachers: [{ model: { name: 'graph-stid' } }],
      students: [{ model: { name: 'graph-stid-s' } }, { model: { name: 'gru' } }],
      methods: [{ name: 'response' }],
      seeds: 2,
      controls: { longer: 2, noGraph: true, shuffledTeacher: true },
    }),
  });
  const rivals = new Map(kept.map((c) => [c.first.configurationKey, c.rivals]));
  expect(rivals.get('student/GRU 32/control, 2 times the updates')).toEqual(['a student/GRU 32/response 0.9']);
  expect(rivals.get('student/graph STID-s 32/2/control, no graph')).toEqual(['a student/graph STID-s 32/2/control']);
  expect(rivals.get('teacher/graph STID 64/3/no graph')).toEqual(['a teacher/graph STID 64/3']);
  expect([...rivals.values()].filter((found) => found.length > 0)).toHaveLength(4);
  expect(kept.find((c) => c.first.methodLabel === 'control, no graph')?.controlKey).toBe(
    'a student/graph STID-s 32/2/control',
  );
});
