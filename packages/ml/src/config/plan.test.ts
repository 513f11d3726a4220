import { describe, expect, it } from 'vitest';
import { experimentConfigSchema, planRuns } from './index.ts';

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

  it('give baselines the labels that the students of their seed have', () => {
    const few = planRuns({ ...config, studentLabelShare: 0.2 }).filter((run) => run.kind === 'BASELINE');
    expect(few.map(({ modelLabel, seed }) => `${modelLabel} ${seed}`)).toEqual([
      'ridge per node 5',
      'ridge per node 6',
      'NLinear 5',
      'NLinear 6',
    ]);
    for (const { config: own } of few) expect(own).toMatchObject({ role: 'baseline', labelShare: 0.2 });
    for (const run of runs.filter(({ kind }) => kind === 'BASELINE'))
      expect(run.config).not.toHaveProperty('labelShare');
  });

  it('give a teacher the labels of its students where that is asked for, and all otherwise', () => {
    const sharesOf = (more: object) =>
      planRuns({ ...config, ...more })
        .filter((run) => run.config.role === 'teacher')
        .map((run) => ('labelShare' in run.config ? run.config.labelShare : undefined));
    expect(new Set(sharesOf({ studentLabelShare: 0.2 }))).toEqual(new Set([undefined]));
    expect(new Set(sharesOf({ studentLabelShare: 0.2, teacherLabels: 'same' }))).toEqual(new Set([0.2]));
    expect(new Set(sharesOf({ teacherLabels: 'same' }))).toEqual(new Set([undefined]));
  });

  it('take the first teacher where no ensemble is wanted', () => {
    const single = planRuns({ ...config, ensemble: false });
    expect(single.find((run) => run.method === 'response')?.teachers).toEqual(['teacher/STID 128/3/seed 5']);
    expect(single.some((run) => run.config.role === 'ensemble')).toBe(false);
  });

  it('name what differs where two entries would share a label', () => {
    const several = experimentConfigSchema.parse({
      teachers: [
        { model: { name: 'graph-wavenet', dilations: [1, 2, 4, 5] } },
        { model: { name: 'graph-wavenet', dilations: [1, 2, 2, 1], skipChannels: 32 } },
      ],
      students: [
        { model: { name: 'stid-s' }, training: { updates: 100 } },
        { model: { name: 'stid-s', nodeEmbedding: 4 }, training: { updates: 200 } },
        { model: { name: 'gru' } },
      ],
      methods: [
        { name: 'response', confidence: 'confidence', tau: 0.5 },
        { name: 'response', confidence: 'confidence', tau: 1 },
        { name: 'response' },
        { name: 'composed', terms: [{ name: 'teacher-bounded', margin: 0.1 }, { name: 'temporal-relation' }] },
        { name: 'composed', terms: [{ name: 'teacher-bounded', margin: 0.2 }, { name: 'temporal-relation' }] },
        { name: 'shuffled-teacher' },
      ],
      seeds: 1,
    });
    const planned = planRuns(several);
    const labels = (of: (run: (typeof planned)[number]) => string | null) => [...new Set(planned.map(of))];
    expect(labels((run) => run.modelLabel).slice(4)).toEqual([
      'Graph WaveNet 32/4, skip channels 64, dilations 1-2-4-5',
      'Graph WaveNet 32/4, skip channels 32, dilations 1-2-2-1',
      'ensemble of 2',
      'STID-s 32/2, node embedding 8, updates 100',
      'STID-s 32/2, node embedding 4, updates 200',
      'GRU 32',
    ]);
    expect(labels((run) => run.methodLabel)).toEqual([
      null,
      'control',
      'response 0.9, confidence, tau 0.5',
      'response 0.9, confidence, tau 1',
      'response 0.9',
      'labels 0.5 + teacher-bounded 0.5 + temporal relation 0.1, teacher-bounded margin 0.1',
      'labels 0.5 + teacher-bounded 0.5 + temporal relation 0.1, teacher-bounded margin 0.2',
      'shuffled teacher 0.9',
    ]);
    for (const run of planned) if (run.control !== null) expect(planned.map(({ key }) => key)).toContain(run.control);
  });

  it('let each generation of a teacher teach the next, and the last one the students', () => {
    const line = experimentConfigSchema.parse({
      teachers: [{ model: { name: 'stid' }, generations: 2 }],
      students: [{ model: { name: 'stid-s' } }],
      ensemble: false,
      seeds: 1,
    });
    const runs = planRuns(line).filter(({ kind }) => kind !== 'BASELINE');
    expect(runs.map(({ key, teachers }) => [key, ...teachers])).toEqual([
      ['teacher/STID 128/3/seed 1'],
      ['teacher/STID 128/3, generation 1/seed 1', 'teacher/STID 128/3/seed 1'],
      ['teacher/STID 128/3, generation 2/seed 1', 'teacher/STID 128/3, generation 1/seed 1'],
      ['student/STID-s 32/2/control/seed 1'],
      ['student/STID-s 32/2/response 0.9/seed 1', 'teacher/STID 128/3, generation 2/seed 1'],
    ]);
    expect(runs[0]?.config).not.toHaveProperty('generation');
    expect(runs[0]?.config).not.toHaveProperty('generations');
    expect(runs[2]?.config).toMatchObject({ role: 'teacher', generation: 2, method: { name: 'response' } });
    const [, , , ensemble] = planRuns({ ...line, ensemble: true }).filter(({ kind }) => kind === 'TEACHER');
    expect(ensemble).toMatchObject({ modelLabel: 'ensemble of 3', config: { model: { members: 3 } } });
  });

  it('weigh an ensemble only when asked, under a name of its own', () => {
    const ensembles = (more: object) =>
      planRuns({ ...config, seeds: 1, ...more }).filter((run) => run.config.role === 'ensemble');
    expect(ensembles({})[0]?.config).not.toHaveProperty('weighting');
    expect(ensembles({ ensembleWeighting: { name: 'validation', tau: 0.2 } })).toMatchObject([
      { modelLabel: 'ensemble of 2, weighted 0.2', config: { weighting: { name: 'validation', tau: 0.2 } } },
    ]);
  });

  it('plan controls without a teacher beside the control from labels alone', () => {
    const methods = [{ name: 'smoothed-labels', weight: 0.9, reach: 1 } as const];
    const control = planRuns({ ...config, seeds: 1, methods }).at(-1);
    expect(control).toMatchObject({ methodLabel: 'smoothed labels 0.9', teachers: [] });
    expect(control?.control).toBe('student/STID-s 32/2/control/seed 5');
  });

  it('leave out a student that a method has nothing to say to', () => {
    const both = { ...config, seeds: 1, students: [{ model: { name: 'stid-s' } }, { model: { name: 'nlinear' } }] };
    const parsed = experimentConfigSchema.parse({ ...both, methods: [{ name: 'hint' }, { name: 'response' }] });
    const students = planRuns(parsed).filter(({ kind }) => kind === 'STUDENT');
    expect(students.map(({ modelLabel, methodLabel }) => `${modelLabel} ${String(methodLabel)}`)).toEqual([
      'STID-s 32/2 control',
      'STID-s 32/2 hint 0.1',
      'STID-s 32/2 response 0.9',
      'NLinear control',
      'NLinear response 0.9',
    ]);
    const alone = { ...both, students: [{ model: { name: 'nlinear' } }], methods: [{ name: 'hint' }] };
    expect(experimentConfigSchema.safeParse(alone).error?.issues).toMatchObject([
      { path: ['methods', '0'], message: expect.stringContaining('NLinear has none') as string },
    ]);
  });

  it('refuse methods that differ in nothing that they use', () => {
    const methods = [0.5, 1].map((tau) => ({ name: 'response', weight: 0.9, confidence: 'plain', tau }) as const);
    expect(() => planRuns({ ...config, methods })).toThrow(/same configuration/);
  });

  it('refuse two equal entries, which no one could tell apart', () => {
    const [teacher] = config.teachers;
    if (teacher === undefined) throw new Error('the config above has teachers');
    expect(() => planRuns({ ...config, teachers: [teacher, teacher] })).toThrow(/same configuration/);
  });
});
