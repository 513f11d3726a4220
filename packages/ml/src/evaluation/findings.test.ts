import { describe, expect, it } from 'vitest';
import { findings, type FindingEntry } from './findings.ts';
import { rankConfigurations } from './ranking.ts';
import { configuration } from './testing/measured.ts';

const interval = (mean: number, half: number | null = 0.05) => ({
  mean,
  low: half === null ? null : mean - half,
  high: half === null ? null : mean + half,
  probability: null,
});

function entry(changes: Partial<FindingEntry>): FindingEntry {
  return {
    configurationKey: 'x',
    kind: 'STUDENT',
    modelLabel: 'STID-s 32/2',
    methodLabel: 'control',
    method: 'none',
    mae: interval(3),
    rankLow: 1,
    rankHigh: 1,
    tieGroup: 1,
    isBestTeacher: false,
    againstControl: null,
    controlVerdict: 'UNJUDGED',
    againstControlBy: null,
    againstTeacher: null,
    teacherVerdict: 'UNJUDGED',
    againstRivals: [],
    parameters: 8000,
    latencyP50Ms: 0.1,
    timedOn: 'a processor, traced, 2 threads',
    ...changes,
  };
}

const teacher = entry({
  kind: 'TEACHER',
  modelLabel: 'ensemble of 3',
  methodLabel: null,
  isBestTeacher: true,
  mae: interval(3),
  parameters: 200_000,
  latencyP50Ms: 5,
});

describe('how well an event is told from none', () => {
  const ofEvent = { prevalence: 0.026 };
  const baseline = (modelLabel: string, averagePrecision: number) =>
    entry({ ...ofEvent, kind: 'BASELINE', modelLabel, methodLabel: null, averagePrecision });
  const told = (...others: FindingEntry[]) =>
    findings([{ ...teacher, ...ofEvent, averagePrecision: 0.415 }, ...others], 'nats').find((one) =>
      one.startsWith('By average precision'),
    );
  it('stands beside the best baseline, the prevalence, and what its rate at each step is worth', () => {
    expect(told(baseline('prevalence, all labels', 0.039), baseline('logistic regression', 0.298))).toBe(
      'By average precision (area under the precision-recall curve) ensemble of 3 has 0.415, logistic regression 0.298, ' +
        'all target steps pooled; knowing nothing has the prevalence, 0.026, knowing how often it is at each step 0.039.',
    );
    expect(told(baseline('logistic regression', 0.298))).toMatch(/knowing nothing has the prevalence, 0\.026\.$/);
  });
  it('is not asked of forecasts', () => {
    expect(findings([teacher], 'mph').join(' ')).not.toContain('average precision');
  });
});

describe('the best teacher beside the best baseline', () => {
  /** What a board of one teacher and one closed form says of the two. */
  function sentence(baselineMae: number, options: { readonly spread?: number; readonly seeds?: number[] } = {}) {
    const own = configuration('teacher', 3, { kind: 'TEACHER', ...options });
    const closed = configuration('ridge', baselineMae, { kind: 'BASELINE', seeds: [1], seeded: false });
    const named = { teacher: teacher.modelLabel, ridge: 'ridge per node' };
    const ranked = rankConfigurations([own, closed]).map((row) => ({
      ...entry({ kind: row.configurationKey === 'teacher' ? 'TEACHER' : 'BASELINE', methodLabel: null }),
      ...row,
      modelLabel: named[row.configurationKey as keyof typeof named],
    }));
    return findings(ranked, 'mph').find((one) => one.startsWith('The best teacher'));
  }
  it('says how far the best teacher is below the best baseline', () => {
    expect(sentence(4)).toMatch(
      /^The best teacher, ensemble of 3, has a test MAE of 3\.00 mph, 2[45]\.\d % \(95 % from 2[45]\.\d to 25\.\d\) below the best simple baseline, ridge per node \(4\.00 mph\)\.$/,
    );
  });
  it('says plainly when a baseline does as well', () => {
    expect(sentence(3.02, { spread: 0.1 })).toMatch(
      /, not told apart from .*: −\d\.\d % \(95 % from −.* to \+.*\); .* nothing speaks for a large model\.$/,
    );
  });
  it('says plainly when a baseline does better', () => {
    expect(sentence(2)).toMatch(/, (49|50)\.\d % \(95 % from .* to .*\) above the best simple baseline.* does harm/);
  });
  it('claims no harm that the ranks do not show', () => {
    const closed = entry({ kind: 'BASELINE', modelLabel: 'ridge', methodLabel: null, mae: interval(2.9) });
    const judged = { againstTeacher: interval(-3, 2), teacherVerdict: 'TIE' as const };
    expect(findings([{ ...closed, ...judged }, teacher], 'mi/h')[1]).toMatch(
      /, not told apart from .*ridge \(2\.90 mi\/h\): \+3\.1 % \(95 % from \+1\.0 to \+5\.2\); alone .* judged together\.$/,
    );
  });
  it('judges nothing on a single seed', () => {
    expect(sentence(4, { seeds: [1] })).toMatch(/; too few seeds or too short a test part to judge whether it differs/);
  });
});

describe('a baseline that no network is ahead of', () => {
  const ridge = entry({
    kind: 'BASELINE',
    modelLabel: 'ridge per node',
    methodLabel: null,
    mae: interval(2),
    againstTeacher: interval(-33, 2),
    teacherVerdict: 'BETTER',
  });
  const student = entry({
    modelLabel: 'NLinear',
    mae: interval(2.98),
    parameters: 156,
    againstTeacher: interval(-0.7),
  });
  it('is said first, and recommended', () => {
    const [first, second, third] = findings([ridge, student, teacher], 'mph');
    expect(first).toBe(
      'No network has a lower test MAE than a simple baseline, ridge per node: 2.00 mph against 2.98 mph of the best network, NLinear, control. Ship the baseline.',
    );
    expect(second).toMatch(/^The best teacher, .* does harm on these data\.$/);
    expect(third).toMatch(
      /^The smallest student .* NLinear, control .* Its test MAE, 2\.98 mph, is above that of a simple baseline, ridge per node \(2\.00 mph\)\.$/,
    );
  });
  it('is not recommended where the ranks do not show it better', () => {
    const [first] = findings([{ ...ridge, teacherVerdict: 'TIE' }, student, teacher], 'mph');
    expect(first).toMatch(
      /^No network has a lower .* NLinear, control\. Nothing on this board speaks for a network\.$/,
    );
  });
  it('is not said of one that a network is ahead of, though a student that is behind it is told', () => {
    const [first, second] = findings(
      [teacher, { ...ridge, mae: interval(3.1) }, { ...student, mae: interval(3.2) }],
      '',
    );
    expect(first).toMatch(/^The best teacher/);
    expect(second).toMatch(/Its test MAE, 3\.20, is above that of a simple baseline, ridge per node \(3\.10\)\.$/);
    expect(findings([teacher, student, { ...ridge, mae: interval(3.1) }], '').join(' ')).not.toMatch(
      /is above that of/,
    );
  });
  it('is all that a board without networks holds', () => {
    expect(findings([ridge], 'mph')).toEqual([]);
  });
});

describe('the student that may stand in', () => {
  it('is the smallest within 3 % of the best teacher', () => {
    const small = entry({ modelLabel: 'small', parameters: 2000, againstTeacher: interval(2.6, 0.4) });
    const large = entry({ modelLabel: 'large', parameters: 20_000, againstTeacher: interval(1) });
    expect(findings([teacher, large, small], 'mph')[1]).toBe(
      'The smallest student within 3 % of the best teacher is small, control (+2.6 %, 95 % from +2.2 to +3.0): it has 1.0 % of the parameters and is 50.0 times as fast at batch 1.',
    );
  });
  it('is only said to be possible where the interval reaches beyond, or there is none', () => {
    const small = entry({ modelLabel: 'small', parameters: 2000, againstTeacher: interval(2.9, 0.4) });
    const large = entry({ modelLabel: 'large', parameters: 20_000, againstTeacher: interval(1) });
    expect(findings([teacher, large, small], 'mph')[1]).toBe(
      'The smallest student within 3 % of the best teacher is large, control (+1.0 %, 95 % from +0.9 to +1.1): it has 10.0 % of the parameters and is 50.0 times as fast at batch 1. Small, control (+2.9 %, 95 % from +2.5 to +3.3) is smaller and may be within 3 % as well.',
    );
    expect(findings([teacher, small], 'mph')[1]).toBe(
      'No student is shown to stay within 3 % of the best teacher; the smallest that may be within 3 % is small, control (+2.9 %, 95 % from +2.5 to +3.3): it has 1.0 % of the parameters and is 50.0 times as fast at batch 1.',
    );
    const unseeded = { ...small, againstTeacher: interval(1, null) };
    expect(findings([teacher, unseeded], 'mph')[1]).toMatch(
      /^No student is shown .* may be .* small, control \(\+1\.0 %\)/,
    );
  });
  it('is nobody when all are further away', () => {
    expect(findings([teacher, entry({ againstTeacher: interval(7.5, null) })], 'mph')[1]).toMatch(
      /^No student stays within 3 % .*, is away by \+7\.5 %\.$/,
    );
  });
});

it('does not call a student faster than a teacher that was timed elsewhere', () => {
  const small = entry({ modelLabel: 'small', parameters: 2000, againstTeacher: interval(1) });
  expect(findings([teacher, small], 'mph')[1]).toContain('and is 50.0 times as fast at batch 1');
  for (const timedOn of ['another processor, traced, 2 threads', null]) {
    expect(findings([teacher, { ...small, timedOn }], 'mph')[1]).toMatch(
      /it has 1\.0 % of the parameters; how much faster it is was not measured alike/,
    );
  }
  const unknown = [teacher, small].map((one) => ({ ...one, timedOn: null }));
  expect(findings(unknown, 'mph')[1]).not.toContain('times as fast');
});

describe('a control with a shuffled teacher', () => {
  const shuffled = entry({ method: 'shuffled-teacher', methodLabel: 'shuffled teacher 0.9', parameters: 2000 });
  const sentence = (changes: Partial<FindingEntry>) => findings([{ ...shuffled, ...changes }], 'mph').at(-1);
  it('is not the student to ship', () => {
    const small = { ...shuffled, againstTeacher: interval(1) };
    const large = entry({ modelLabel: 'large', parameters: 20_000, againstTeacher: interval(2) });
    expect(findings([teacher, small, large], 'mph')[1]).toMatch(/best teacher is large, control/);
    expect(findings([teacher, small], 'mph')[1]).toBe('No student is smaller than the best teacher.');
  });
  it('is not said to be distilled', () => {
    const better = sentence({ againstControl: interval(-0.1), controlVerdict: 'BETTER' });
    expect(better).toBe(
      'The control with a shuffled teacher (STID-s 32/2, shuffled teacher 0.9) is better than labels alone: −0.100 mph against its control (95 % from −0.150 to −0.050); so much of what distillation brings is no knowledge of the day.',
    );
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'WORSE' })).toMatch(/is worse than labels alone/);
    expect(sentence({ againstControl: interval(0.01), controlVerdict: 'TIE' })).toMatch(/as good as .*, a tie\.$/);
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'TIE' })).toMatch(
      /^The control .* not told apart/,
    );
    expect(sentence({ againstControl: interval(0.1, null) })).toMatch(
      /^The control with a shuffled teacher \(.* judge\.$/,
    );
  });
});

describe('a student against its control', () => {
  const sentence = (changes: Partial<FindingEntry>) =>
    findings([entry({ methodLabel: 'response 0.9', ...changes })], 'mph').at(-1);
  it('was helped, harmed, or neither', () => {
    const helped = sentence({ againstControl: interval(-0.1), controlVerdict: 'BETTER' });
    expect(helped).toMatch(/^Distillation helped STID-s 32\/2 with response 0\.9: −0\.100 mph .* −0\.150 to −0\.050/);
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'WORSE' })).toMatch(/^Distillation did harm/);
    expect(sentence({ againstControl: interval(0.01), controlVerdict: 'TIE' })).toMatch(/nothing measurable.*a tie\.$/);
  });
  it('is not told apart where the ranks tie, even if its own interval excludes zero', () => {
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'TIE' })).toBe(
      'STID-s 32/2 with response 0.9 is not told apart from its control: +0.100 mph (95 % from +0.050 to +0.150); alone this interval excludes zero, but not once all pairs of the board are judged together.',
    );
  });
  it('stands without a unit where there is none', () => {
    const [sentence] = findings([entry({ methodLabel: 'response 0.9', againstControl: interval(0.1) })], '');
    expect(sentence).toContain('from its control: +0.100 (95 % from');
  });
  it('cannot be judged without bounds', () => {
    expect(sentence({ againstControl: interval(-0.1, null) })).toMatch(
      /too few seeds or too short a test part to judge\.$/,
    );
  });

  it('credit the weights that a student started from, not distillation', () => {
    const begun = entry({
      method: 'transfer',
      methodLabel: 'transfer',
      againstControl: interval(-0.2),
      controlVerdict: 'BETTER',
    });
    expect(findings([begun], 'mph')[0]).toMatch(/^What another run had learnt helped STID-s 32\/2 with transfer: /);
  });
});

describe('a control without a teacher', () => {
  const smoothed = entry({ method: 'smoothed-labels', methodLabel: 'smoothed labels 0.9', parameters: 2000 });
  const sentence = (changes: Partial<FindingEntry>) => findings([{ ...smoothed, ...changes }], 'mph').at(-1);
  it('shows what softer targets do, and is not the student to ship', () => {
    expect(findings([teacher, { ...smoothed, againstTeacher: interval(1) }], 'mph')[1]).toBe(
      'No student is smaller than the best teacher.',
    );
    expect(sentence({ againstControl: interval(-0.1), controlVerdict: 'BETTER' })).toMatch(
      /^The control without a teacher \(STID-s 32\/2, smoothed labels 0\.9\) is better .* needs no teacher\.$/,
    );
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'WORSE' })).toMatch(
      /softer targets .* do not help/,
    );
    expect(sentence({ againstControl: interval(0.01), controlVerdict: 'TIE' })).toMatch(/as good as .*, a tie\.$/);
  });
});
