import { experimentConfigSchema } from '@stillgraph/ml/config';
import { expect, it } from 'vitest';
import { startFromBefore } from './start-from-before.ts';

const inductive = { name: 'graph-stid-s', nodeEmbedding: 0, adaptiveRank: 0 };
const config = experimentConfigSchema.parse({
  teachers: [{ model: { name: 'stid' } }],
  students: [
    { model: inductive, startFrom: { runId: 'before/response 0.9' } },
    { model: { name: 'gru', nodeEmbedding: 0 }, startFrom: { runId: 'a-run-of-the-team' } },
    { model: { name: 'nlinear' } },
  ],
});
const run = (changes: object) => ({
  ...{ id: 'r', kind: 'STUDENT' as const, modelLabel: 'graph STID-s 32/2', methodLabel: 'response 0.9', seed: 1 },
  ...changes,
});

it('takes the student of the same network by the method named, of the lowest seed', () => {
  const before = [
    run({ id: 'other method', methodLabel: 'control' }),
    run({ id: 'other network', modelLabel: 'GRU 32' }),
    run({ id: 'teacher', kind: 'TEACHER' }),
    run({ id: 'second', seed: 2 }),
    run({ id: 'first' }),
  ];
  const starts = startFromBefore(config, before).students.map((student) => student.startFrom?.runId);
  expect(starts).toEqual(['first', 'a-run-of-the-team', undefined]);
});

it('says what there is to start from', () => {
  const wrong = () => startFromBefore(config, [run({ methodLabel: 'control' })]);
  expect(wrong).toThrow(
    'expected graph STID-s 32/2, response 0.9, in the experiment before, got graph STID-s 32/2, control.',
  );
  expect(() => startFromBefore(config, [])).toThrow('got none.');
});
