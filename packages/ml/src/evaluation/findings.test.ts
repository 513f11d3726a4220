import { describe, expect, it } from 'vitest';
import { findings, type FindingEntry } from './findings.ts';

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
    isControl: false,
    mae: interval(3),
    rankLow: 1,
    rankHigh: 1,
    tieGroup: 1,
    isBestTeacher: false,
    againstControl: null,
    controlVerdict: 'UNJUDGED',
    againstTeacher: null,
    parameters: 8000,
    latencyP50Ms: 0.1,
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
const baseline = (mae: number, rankLow: number, tieGroup: number) =>
  entry({ kind: 'BASELINE', modelLabel: 'ridge per node', methodLabel: null, mae: interval(mae), rankLow, tieGroup });

describe('the first sentence', () => {
  it('says how far the best teacher is below the best baseline', () => {
    expect(findings([teacher, baseline(4, 2, 2)], 'mi/h')[0]).toBe(
      'The best teacher, ensemble of 3, has a test MAE of 3.00 mi/h, 25.0 % below the best simple baseline, ridge per node (4.00 mi/h).',
    );
  });
  it('says plainly when a baseline does as well', () => {
    expect(findings([teacher, baseline(3.05, 1, 1)], 'mi/h')[0]).toMatch(/no clear difference .* nothing to learn\.$/);
  });
});

describe('the student that may stand in', () => {
  it('is the smallest within 3 % of the best teacher', () => {
    const small = entry({ modelLabel: 'small', parameters: 2000, againstTeacher: interval(2.9) });
    const large = entry({ modelLabel: 'large', parameters: 20_000, againstTeacher: interval(1) });
    expect(findings([teacher, large, small], 'mi/h')[1]).toBe(
      'The smallest student within 3 % of the best teacher is small, control (+2.9 %): it has 1.0 % of the parameters and is 50.0 times as fast at batch 1.',
    );
  });
  it('is nobody when all are further away', () => {
    expect(findings([teacher, entry({ againstTeacher: interval(7.5) })], 'mi/h')[1]).toMatch(
      /^No student stays within 3 % .* \+7\.5 % away\.$/,
    );
  });
});

describe('a student against its control', () => {
  const sentence = (changes: Partial<FindingEntry>) =>
    findings([entry({ methodLabel: 'response 0.9', ...changes })], 'mi/h').at(-1);
  it('was helped, harmed, or neither', () => {
    const helped = sentence({ againstControl: interval(-0.1), controlVerdict: 'BETTER' });
    expect(helped).toMatch(/^Distillation helped STID-s 32\/2 with response 0\.9: −0\.100 mi\/h .* −0\.150 to −0\.050/);
    expect(sentence({ againstControl: interval(0.1), controlVerdict: 'WORSE' })).toMatch(/^Distillation did harm/);
    expect(sentence({ againstControl: interval(0.01), controlVerdict: 'TIE' })).toMatch(/nothing measurable.*a tie\.$/);
  });
  it('cannot be judged on too few seeds', () => {
    expect(sentence({ againstControl: interval(-0.1, null) })).toMatch(/too few seeds to judge/);
  });
});
