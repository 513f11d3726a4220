import { describe, expect, it } from 'vitest';
import { facts, STUDENT } from '../../testing/card-facts.ts';
import { limits } from './limits.ts';

describe('the limits on a card', () => {
  it('are those that follow from the data', () => {
    expect(limits(facts())).toEqual([
      'It has learnt numbers for each sensor: it serves these sensors and no others without training again.',
    ]);
    // An ensemble has teachers too, and was not distilled; a closed form has no seeds.
    const { dataset, entry } = facts();
    const tied = { ...entry, controlVerdict: 'TIE', seeds: 1 };
    const ensemble = { ...STUDENT, kind: 'TEACHER', method: 'none', config: {} };
    expect(limits(facts({ run: ensemble, entry: { ...tied, seeds: 3 } }))).toEqual([]);
    expect(limits(facts({ run: { ...ensemble, kind: 'BASELINE' }, entry: tied }))).toEqual([]);
    const all = limits(
      facts({
        dataset: { ...dataset, steps: 2016, synthetic: true, missingShare: 0.2 },
        entry: { ...entry, controlVerdict: 'TIE', seeds: 1 },
        intervals: [{ kind: 'SPLIT', level: 0.9, horizon: 3, coverage: 0.8, halfWidth: 7 }],
      }),
    );
    expect(all.map((limit) => limit.split(':')[0]?.slice(0, 40))).toEqual([
      'The test part is 1.4 days long',
      'The data are simulated',
      '20.0 % of the readings are missing; erro',
      'It has learnt numbers for each sensor',
      'Nothing shows that distillation helped',
      'Intervals made from the validation error',
      'One seed, or not ranked yet',
    ]);
  });

  it('does not say of a student that is worse than its control that the two may be as good', () => {
    const entry = { ...facts().entry, controlVerdict: 'WORSE' };
    const found = limits(facts({ entry })).join(' ');
    expect(found).toContain('Distillation did harm: the same network trained from labels alone has a lower error');
    expect(found).not.toContain('may do as well');
  });
});
