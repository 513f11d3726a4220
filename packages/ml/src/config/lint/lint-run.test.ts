import { describe, expect, it } from 'vitest';
import { lintChecks, lintRun, type LintSubject, type Provenance, type TeacherRecord } from './index.ts';

const placed = (id: string, ...place: [number, number]) => ({ id, place });
const bare = (id: string) => ({ id, place: null });
const sensors = [placed('s1', 34, -118), placed('s2', 34, -119)];
const series = { contentHash: 'a', startAt: 0, stepSeconds: 300, sensors };
/** 100 steps cut at 70 and 80, windows of 4 + 2. */
const provenance: Provenance = {
  steps: 100,
  reads: {
    ...{ scaler: [[0, 70]], profile: [[0, 70]], inputs: [[0, 68]], labels: [[4, 70]], taught: [] },
    selection: [[70, 80]],
  },
  windows: {
    train: { count: 65, distinct: 65, from: 0, to: 70 },
    validation: { count: 5, distinct: 5, from: 70, to: 80 },
    test: { count: 15, distinct: 15, from: 80, to: 100 },
  },
  testForecasts: 1,
  shownAhead: [],
  shown: [],
  ownDayShare: 0,
  series: { comparedWindows: 15, repeatedWindows: 0, suspectZeroShare: 0 },
};
const clean: LintSubject = {
  provenance,
  protocol: { inputSteps: 4, targetSteps: 2, split: { train: 0.7, validation: 0.1 } },
  series,
  graph: { recipe: 'GAUSSIAN_KERNEL', learntFrom: null },
  coarse: [],
  teachers: [],
};
/** Another import, of one of the sensors. */
const again = { contentHash: 'b', sensors: [placed('other name', 34.0004, -119), placed('s3', 35, -119)] };
const teacher = (seen: TeacherRecord['seen'], of: Partial<TeacherRecord['series']> = {}): TeacherRecord => ({
  label: 'STID',
  series: { ...series, ...of },
  seen,
});
const reading = (reads: Partial<Provenance['reads']>): LintSubject => ({
  ...clean,
  provenance: { ...provenance, reads: { ...provenance.reads, ...reads } },
});
const recorded = (change: Partial<Provenance>): LintSubject => ({ ...clean, provenance: { ...provenance, ...change } });

/** The findings of a subject that are no pass. */
const faults = (subject: LintSubject) =>
  lintRun(subject)
    .filter(({ verdict }) => verdict !== 'PASS')
    .map(({ check, verdict }) => `${check} ${verdict}`);

it('passes a run that kept to its parts, check by check in order', () => {
  const passed = lintRun({ ...clean, teachers: [teacher({ learnt: [[0, 70]], chosenBy: [[70, 80]] })] });
  expect(passed.map(({ check }) => check)).toEqual(lintChecks.map(({ name }) => name));
  expect(passed.filter(({ verdict }) => verdict !== 'PASS')).toEqual([]);
});

describe('leaking records are refused', () => {
  it.each<[string, LintSubject, string]>([
    ['a scaler of the whole file', reading({ scaler: [[0, 100]] }), 'scaler REFUSE'],
    ['a scaler one step too long', reading({ scaler: [[0, 71]] }), 'scaler REFUSE'],
    ['a profile with test days', reading({ profile: [[0, 70], [90, 91]] }), 'profile REFUSE'], // prettier-ignore
    ['a profile that holds its own day', recorded({ ownDayShare: 0.2 }), 'own-day REFUSE'],
    [
      'a teacher of the same sensors, imported once more, that learnt from the test part',
      { ...clean, teachers: [teacher({ learnt: [[0, 50]], chosenBy: [] }, { ...again, stepSeconds: 600 })] },
      'teacher REFUSE',
    ],
    [
      'one whose import has ids alone',
      {
        ...clean,
        teachers: [
          teacher({ learnt: [[0, 100]], chosenBy: [] }, { contentHash: 'b', sensors: [bare('s1'), bare('9')] }),
        ],
      },
      'teacher REFUSE',
    ],
    [
      'one that learnt from the validation part',
      { ...clean, teachers: [teacher({ learnt: [[0, 75]], chosenBy: [] }, again)] },
      'teacher REFUSE',
    ],
    [
      'one that was chosen by the test part',
      { ...clean, teachers: [teacher({ learnt: [[0, 70]], chosenBy: [[85, 90]] }, again)] },
      'teacher REFUSE',
    ],
    ['labels of the validation part', reading({ labels: [[4, 75]] }), 'learning REFUSE'],
    ['inputs that reach behind the cut', reading({ inputs: [[0, 72]] }), 'learning REFUSE'],
    ['a teacher asked about test windows', reading({ taught: [[0, 90]] }), 'learning REFUSE'],
    ['an epoch picked on the test part', reading({ selection: [[80, 100]] }), 'selection REFUSE'],
    ['a choice by both parts', reading({ selection: [[70, 100]] }), 'selection REFUSE'],
    [
      'a window across a cut',
      recorded({ windows: { ...provenance.windows, train: { count: 66, distinct: 66, from: 0, to: 71 } } }),
      'windows REFUSE',
    ],
    [
      'a test window that begins before the cut',
      recorded({ windows: { ...provenance.windows, test: { count: 16, distinct: 16, from: 79, to: 100 } } }),
      'windows REFUSE',
    ],
    [
      'a window counted twice',
      recorded({ windows: { ...provenance.windows, test: { count: 15, distinct: 14, from: 80, to: 100 } } }),
      'duplicates REFUSE',
    ],
    [
      'test days copied from train days',
      recorded({ series: { comparedWindows: 15, repeatedWindows: 4, suspectZeroShare: 0 } }),
      'duplicates REFUSE',
    ],
    ['a test part forecast again and again', recorded({ testForecasts: 20 }), 'test-once REFUSE'],
    [
      'a graph of correlations over the whole series',
      { ...clean, graph: { recipe: 'CORRELATION', learntFrom: [0, 100] } },
      'graph REFUSE',
    ],
    [
      'a teacher of another split that learnt from test steps',
      { ...clean, teachers: [teacher({ learnt: [[0, 85]], chosenBy: [[85, 95]] })] },
      'teacher REFUSE',
    ],
    [
      'a teacher that learnt from validation steps',
      { ...clean, teachers: [teacher({ learnt: [[0, 72]], chosenBy: [[72, 80]] })] },
      'teacher REFUSE',
    ],
    [
      'a teacher whose epoch was picked on the test part',
      { ...clean, teachers: [teacher({ learnt: [[0, 70]], chosenBy: [[80, 100]] })] },
      'teacher REFUSE',
    ],
    [
      'gaps that count as readings',
      recorded({ series: { comparedWindows: 15, repeatedWindows: 0, suspectZeroShare: 0.08 } }),
      'zeros REFUSE',
    ],
  ])('%s', (_, subject, expected) => {
    expect(faults(subject)).toEqual([expected]);
  });

  it('with the steps in words', () => {
    const [scaler] = lintRun(reading({ scaler: [[0, 100]] }));
    expect(scaler?.detail).toBe(
      'the scaler read steps 70 to 99 of the validation and test part; the train part ends at step 69',
    );
    const found = lintRun({ ...clean, teachers: [teacher({ learnt: [[0, 85]], chosenBy: [[85, 95]] })] });
    expect(found.find(({ check }) => check === 'teacher')?.detail).toBe(
      'STID learnt from steps 80 to 84 of the test part; the weights of STID were chosen by steps 85 to 94 of the test part',
    );
  });
});

describe('what cannot be known is noted', () => {
  it.each<[string, LintSubject, string]>([
    ['a given matrix', { ...clean, graph: { recipe: 'GIVEN', learntFrom: null } }, 'graph NOTE'],
    ['a teacher without a record', { ...clean, teachers: [teacher(null)] }, 'teacher NOTE'],
    [
      'a daily channel that was shown',
      { ...recorded({ shown: ['rain'] }), coarse: [{ name: 'rain', stepSeconds: 86_400 }] },
      'covariates NOTE',
    ],
    ['a channel that is said to be known ahead', recorded({ shownAhead: ['holiday'] }), 'covariates NOTE'],
    [
      'a teacher of the time of the test part whose sensors cannot be compared',
      {
        ...clean,
        teachers: [
          teacher({ learnt: [[0, 100]], chosenBy: [] }, { contentHash: 'b', sensors: [bare('0'), bare('1')] }),
        ],
      },
      'teacher NOTE',
    ],
    ['a day that cannot be tried', recorded({ ownDayShare: null }), 'own-day NOTE'],
    [
      'a few zeros like gaps',
      recorded({ series: { comparedWindows: 15, repeatedWindows: 0, suspectZeroShare: 0.002 } }),
      'zeros NOTE',
    ],
  ])('%s', (_, subject, expected) => {
    expect(faults(subject)).toEqual([expected]);
  });

  it('but not a daily channel that was not shown', () => {
    expect(faults({ ...clean, coarse: [{ name: 'rain', stepSeconds: 86_400 }] })).toEqual([]);
  });

  it('but not a teacher of other sensors at the same time', () => {
    const elsewhere = teacher(
      { learnt: [[0, 100]], chosenBy: [[0, 100]] },
      { contentHash: 'b', sensors: [placed('s1', 52, 4)] },
    );
    expect(faults({ ...clean, teachers: [elsewhere] })).toEqual([]);
  });

  it('but not a teacher of another dataset long before', () => {
    const before = teacher({ learnt: [[0, 100]], chosenBy: [] }, { contentHash: 'b', startAt: -1e9 });
    expect(faults({ ...clean, teachers: [before] })).toEqual([]);
  });
});
