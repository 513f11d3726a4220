import { describe, expect, it } from 'vitest';
import { holm } from './holm.ts';

describe('holm', () => {
  it('multiplies the smallest by the number of tests, the next by one less, and never falls', () => {
    // Worked by hand: 0.01*4, max(0.04, 0.02*3), max(0.06, 0.03*2), max(0.06, 0.5*1).
    const adjusted = holm([0.03, 0.01, 0.5, 0.02]);
    [0.06, 0.04, 0.5, 0.06].forEach((expected, i) => expect(adjusted[i]).toBeCloseTo(expected, 12));
  });
  it('stops at 1', () => expect(holm([0.9, 0.8])).toEqual([1, 1]));
  it('stands no tests at all', () => expect(holm([])).toEqual([]));
});
