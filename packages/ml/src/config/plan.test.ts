import { describe, expect, it } from 'vitest';
import { experimentConfigSchema, planRuns, presetConfig, presetNames } from './index.ts';

const config = experimentConfigSchema.parse({
  baselines: [{ name: 'ridge-node' }, { name: 'nlinear' }],
  teachers: [{ model: { name: 'stid' } }, { model: { name: 'graph-stid' } }],
  students: [{ model: { name: 'stid-s' } }],
  methods: [{ name: 'response' }, { name: 'response', weight: 0.5 }],
  seeds: 2,
  firstSeed: 5,
});

describe('the runs of an experiment', () => {
  const runs = planRuns(config);
  const keys = new Set(runs.map((run) => run.key));

  it('come after all that they depend on', () => {
    const seen = new Set<string>();
    for (const run of runs) {
      for (const needed of [...run.teachers, ...(run.control === null ? [] : [run.control])]) {
        expect(seen).toContain(needed);
      }
      seen.add(run.key);
    }
    expect(keys.size).toBe(runs.length);
  });

  it('fit a closed form once and train everything else once a seed', () => {
    const count = (label: string) => runs.filter((run) => run.modelLabel === label).map((run) => run.seed);
    expect(count('ridge per node')).toEqual([5]);
    expect(count('NLinear')).toEqual([5, 6]);
    expect(count('STID 128/3')).toEqual([5, 6]);
  });

  it('give each student of a seed that seed’s ensemble and a control of the same training', () => {
    const students = runs.filter((run) => run.kind === 'STUDENT' && run.method !== 'none');
    expect(students).toHaveLength(4);
    for (const student of students) {
      expect(student.teachers).toEqual([`teacher/ensemble/seed ${student.seed}`]);
      const control = runs.find((run) => run.key === student.control);
      expect(control).toMatchObject({ seed: student.seed, method: 'none', teachers: [] });
      const { method: _, ...rest } = student.config as Record<string, unknown>;
      expect(control?.config).toMatchObject(rest);
    }
  });

  it('take the first teacher where no ensemble is wanted', () => {
    const single = planRuns({ ...config, ensemble: false });
    expect(single.find((run) => run.method === 'response')?.teachers).toEqual(['teacher/STID 128/3/seed 5']);
    expect(single.some((run) => run.config.role === 'ensemble')).toBe(false);
  });

  it('refuse two entries of one name, which no one could tell apart', () => {
    const [teacher] = config.teachers;
    if (teacher === undefined) throw new Error('the config above has teachers');
    expect(() => planRuns({ ...config, teachers: [teacher, teacher] })).toThrow(/same configuration/);
  });
});

describe('presets', () => {
  it.each(presetNames)('%s is a plan with controls and at least three seeds', (name) => {
    const preset = presetConfig(name);
    expect(preset.seeds).toBeGreaterThanOrEqual(3);
    expect(planRuns(preset).some((run) => run.methodLabel === 'control')).toBe(true);
    expect(presetConfig(name, 1).seeds).toBe(1);
  });
});

describe('a config is refused', () => {
  const valid = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'stid-s' } }] };
  const faults = (change: object) =>
    experimentConfigSchema.safeParse({ ...valid, ...change }).error?.issues.map((issue) => issue.path.join('.'));
  it.each([
    ['without teachers', { teachers: [] }, 'teachers'],
    ['with an unknown model', { students: [{ model: { name: 'oracle' } }] }, 'students.0.model.name'],
    ['with a weight above 1', { methods: [{ name: 'response', weight: 1.5 }] }, 'methods.0.weight'],
    ['with no labels at all', { studentLabelShare: 0 }, 'studentLabelShare'],
    ['with parts that leave no test', { protocol: { split: { train: 0.9, validation: 0.1 } } }, 'protocol.split'],
    ['with a horizon beyond the target', { protocol: { reportedHorizons: [13] } }, 'protocol.reportedHorizons'],
    ['with deviations from no profile', { form: 'deviation', inputs: { profile: false } }, 'inputs.profile'],
    ['with half a seed', { seeds: 1.5 }, 'seeds'],
  ])('%s', (_, change, path) => expect(faults(change)).toEqual([path]));
  it('never when it is sound', () => expect(faults({})).toBeUndefined());
});
