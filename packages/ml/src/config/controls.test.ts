import { describe, expect, it } from 'vitest';
import { experimentConfigSchema, planRuns, runConfigSchema } from './index.ts';

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

  it('are runs whose config is read back as it was written', () => {
    for (const { config } of asked({ longer: 2, noGraph: true, shuffledTeacher: true })) {
      expect(runConfigSchema.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
    }
  });
});
