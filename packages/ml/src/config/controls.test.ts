import { describe, expect, it } from 'vitest';
import { experimentConfigSchema, methodSchema, planRuns, runConfigSchema } from './index.ts';

describe('controls on request', () => {
  const asked = (controls: object, more: object = {}) =>
    planRuns(
      experimentConfigSchema.parse({
        teachers: [{ model: { name: 'stid' } }, { model: { name: 'graph-stid' } }],
        students: [{ model: { name: 'stid-s' }, training: { updates: 100 } }, { model: { name: 'graph-stid-s' } }],
        seeds: 2,
        controls,
        ...more,
      }),
    );
  const plain = asked({});

  it('are none unless asked for', () => {
    expect(plain.every(({ config: { role: _, ...rest } }) => !('graph' in rest) && !('longer' in rest))).toBe(true);
    expect(plain.some(({ method }) => method === 'shuffled-teacher')).toBe(false);
  });

  it('train each control once more with so many times its updates', () => {
    const runs = asked({ longer: 2.5 });
    expect(runs).toHaveLength(plain.length + 4);
    const longer = runs.find(({ key }) => key === 'student/STID-s 32/2/control, 2.5 times the updates/seed 1');
    expect(longer).toMatchObject({
      method: 'none',
      teachers: [],
      control: 'student/STID-s 32/2/control/seed 1',
      config: { role: 'student', longer: 2.5, training: { updates: 250 }, method: { name: 'none' } },
    });
  });

  it('deny their graph to teachers and controls that read one', () => {
    const runs = asked({ noGraph: true });
    const added = runs.filter(({ key }) => !plain.some((run) => run.key === key) && key.endsWith('seed 2'));
    expect(added.map(({ key, control, methodLabel }) => [key, control, methodLabel])).toEqual([
      ['teacher/graph STID 64/3/no graph/seed 2', null, 'no graph'],
      [
        'student/graph STID-s 32/2/control, no graph/seed 2',
        'student/graph STID-s 32/2/control/seed 2',
        'control, no graph',
      ],
    ]);
    for (const { config } of added) expect(config).toMatchObject({ graph: 'identity' });
    // The students still learn from the teachers that have their graph.
    expect(runs.find(({ method }) => method === 'response')?.teachers).toEqual(['teacher/ensemble/seed 1']);
  });

  it('refuse to deny a graph that nothing reads', () => {
    const models = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'gru' } }] };
    expect(() => asked({ noGraph: true }, models)).toThrow('expected a teacher or student that reads the given graph');
  });

  it('shuffle the teacher with the weight of the response', () => {
    const runs = asked({ shuffledTeacher: true }, { methods: [{ name: 'response', weight: 0.7 }] });
    const shuffled = runs.filter(({ method }) => method === 'shuffled-teacher');
    expect(shuffled).toHaveLength(4);
    expect(shuffled[0]?.config).toMatchObject({ method: { name: 'shuffled-teacher', weight: 0.7 } });
    const both = asked({ shuffledTeacher: true }, { methods: [{ name: 'response' }, { name: 'shuffled-teacher' }] });
    expect(both.filter(({ method }) => method === 'shuffled-teacher')).toHaveLength(4);
  });

  const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 80 };
  const ofEvent = { protocol: { event }, baselines: [{ name: 'prevalence' }], methods: [{ name: 'soft-labels' }] };

  it('shuffle the teacher of the first method that has one, and change nothing else of it', () => {
    const shuffledOf = (methods: readonly object[], more: object = {}) => {
      const runs = asked({ shuffledTeacher: true }, { methods, ...more });
      const [first] = runs.filter(({ method }) => method === 'shuffled-teacher');
      return [first?.methodLabel, first?.config.role === 'student' ? first.config.method : undefined];
    };
    const softLabels = { name: 'soft-labels', weight: 0.5, temperature: 2 };
    const told = ['shuffled soft labels 0.5, T 2', { name: 'shuffled-teacher', weight: 0.9, of: softLabels }];
    expect(shuffledOf([softLabels], ofEvent)).toEqual(told);
    const [label, method] = shuffledOf([{ name: 'smoothed-labels' }, { name: 'composed' }, { name: 'response' }]);
    expect(label).toBe('shuffled (labels 0.5 + response 0.5 + temporal relation 0.1)');
    expect(method).toMatchObject({ of: { name: 'composed', labelWeight: 0.5 } });
    expect(shuffledOf([{ name: 'response', confidence: 'confidence' }])[0]).toBe('shuffled response 0.9, confidence');
    // Nothing has a teacher: the usual one.
    const usual = ['shuffled teacher 0.9', { name: 'shuffled-teacher', weight: 0.9 }];
    expect(shuffledOf([{ name: 'smoothed-labels' }])).toEqual(usual);
  });

  it('name the method that they control in their own right, and are told apart by it', () => {
    const of = (weight: number) => ({ name: 'soft-labels', weight });
    const methods = [
      ...[0.5, 0.7].map((weight) => ({ name: 'shuffled-teacher', of: of(weight) })),
      { name: 'profile-teacher', of: of(0.5) },
      { name: 'profile-teacher' },
    ];
    const labels = new Set(asked({}, { ...ofEvent, methods }).map(({ methodLabel }) => methodLabel));
    expect([...labels].slice(2)).toEqual([
      'shuffled soft labels 0.5, T 2',
      'shuffled soft labels 0.7, T 2',
      'profile as teacher, soft labels 0.5, T 2',
      'profile as teacher 0.9',
    ]);
    const faults = (more: object) => {
      const config = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'nlinear' } }], ...more };
      const { error } = experimentConfigSchema.safeParse(config);
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    };
    expect(faults({ methods: [{ name: 'shuffled-teacher', of: of(0.5) }] })).toEqual([
      'methods.0.of.name: soft-labels teaches probabilities: it needs a protocol with an event',
    ]);
    expect(faults({ methods: [{ name: 'shuffled-teacher', of: { name: 'hint' } }] })?.[0]).toMatch(/NLinear has none/);
    expect(faults({ methods: [{ name: 'shuffled-teacher', weight: 0.5, of: { name: 'response' } }] })).toEqual([
      'methods.0.weight: the weights are those of the method that it is the control of: expected none beside it, got 0.5',
    ]);
  });

  it('are read as they were stored before they named a method', () => {
    for (const name of ['shuffled-teacher', 'profile-teacher'] as const) {
      const stored = { name, weight: 0.7 };
      expect(methodSchema.parse(stored)).toEqual(stored);
    }
  });

  it('are runs whose config is read back as it was written', () => {
    for (const more of [{}, ofEvent]) {
      for (const { config } of asked({ longer: 2, noGraph: true, shuffledTeacher: true }, more)) {
        expect(runConfigSchema.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
      }
    }
  });
});
