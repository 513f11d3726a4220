/** What runs write down of themselves is what the linter passes, and refuses under a protocol that they were not made for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  learntSteps,
  lintRun,
  protocolSchema,
  type LintSubject,
  type Method,
  type RunConfig,
} from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { wasmEngine } from '../engines/testing/engines.ts';
import { RunInterruptedError } from '../errors.ts';
import type { RunOutcome } from './run-data.ts';
import { run, smallModels, studentConfig, teacherConfig } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await wasmEngine();
});
afterAll(() => engine.dispose());

const series = { contentHash: 'small', startAt: 0, stepSeconds: 300, sensors: [] };

function subjectOf(
  config: RunConfig,
  { provenance }: Pick<RunOutcome, 'provenance'>,
  teachers: LintSubject['teachers'] = [],
): LintSubject {
  const { protocol } = config;
  return { provenance, protocol, series, graph: { recipe: 'GAUSSIAN_KERNEL', learntFrom: null }, coarse: [], teachers };
}
const faults = (subject: LintSubject) =>
  lintRun(subject)
    .filter(({ verdict }) => verdict !== 'PASS')
    .map(({ check, verdict }) => `${check} ${verdict}`);

const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };
const taught = (outcome: RunOutcome): LintSubject['teachers'][number] => ({
  label: 'STID',
  series,
  seen: { learnt: learntSteps(outcome.provenance), chosenBy: outcome.provenance.reads.selection },
});

test('a teacher, a student, few labels and a ridge keep to their parts', async () => {
  const teacher = teacherConfig(smallModels.stid);
  const { outcome } = await run(engine, teacher);
  expect(faults(subjectOf(teacher, outcome))).toEqual([]);
  expect(outcome.provenance.testForecasts).toBe(1);

  const student = studentConfig(smallModels['stid-s'], { method: response });
  const { train } = outcome.predictions;
  if (!train) throw new Error('a teacher forecasts the train windows');
  const distilled = await run(engine, student, { teacher: { train } });
  const subject = subjectOf(student, distilled.outcome, [taught(outcome)]);
  expect(faults(subject)).toEqual([]);
  expect(subject.provenance.reads.taught.length).toBeGreaterThan(0);

  const few = { ...studentConfig(smallModels['stid-s']), labelShare: 0.2 } as RunConfig;
  const control = await run(engine, few);
  expect(faults(subjectOf(few, control.outcome))).toEqual([]);
  // Who has few labels averages few readings.
  const count = ({ provenance }: RunOutcome) => provenance.reads.scaler.reduce((sum, [from, to]) => sum + to - from, 0);
  expect(count(control.outcome)).toBeLessThan(count(outcome));

  const { protocol, inputs, form, seed } = teacher;
  const { training } = teacher as Extract<RunConfig, { role: 'teacher' }>;
  const ridge: RunConfig = { role: 'baseline', model: { name: 'ridge-node' }, training, protocol, inputs, form, seed };
  const fitted = await run(engine, ridge);
  expect(faults(subjectOf(ridge, fitted.outcome))).toEqual([]);
  // What is forecast of readings under stress was not there to choose by.
  expect(fitted.outcome.provenance.testForecasts).toBe(1);
  expect(fitted.outcome.provenance.reads.selection).toEqual(outcome.provenance.reads.selection);
});

test('a teacher that was trained under another split is found in what it recorded', async () => {
  const own = teacherConfig(smallModels.stid);
  const longer = { ...own, protocol: { ...own.protocol, split: { train: 0.85, validation: 0.1 } } };
  const { outcome } = await run(engine, longer);
  expect(faults(subjectOf(longer, outcome))).toEqual([]);
  expect(faults({ ...subjectOf(longer, outcome), protocol: protocolSchema.parse(own.protocol) })).toEqual([
    'scaler REFUSE',
    'profile REFUSE',
    'learning REFUSE',
    'selection REFUSE',
    'windows REFUSE',
  ]);
  const { outcome: proper } = await run(engine, own);
  expect(faults(subjectOf(own, proper, [taught(outcome)]))).toEqual(['teacher REFUSE']);
});

test('a run that was interrupted records what it read before', async () => {
  const config = teacherConfig(smallModels.stid);
  const whole = await run(engine, config);
  const controller = new AbortController();
  const checkpoints: { bytes: Uint8Array; step: number }[] = [];
  const stopped = run(engine, config, {
    signal: controller.signal,
    checkpoints,
    onMetric: (points) => {
      if (points.some(({ name }) => name === 'validation/mae')) controller.abort();
    },
  });
  await expect(stopped).rejects.toThrow(RunInterruptedError);
  const checkpoint = checkpoints.at(-1)?.bytes;
  if (!checkpoint) throw new Error('no checkpoint was handed over');
  const { outcome } = await run(engine, config, { checkpoint });
  expect(outcome.provenance).toEqual(whole.outcome.provenance);
});
