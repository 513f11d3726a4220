import { describe, expect, it } from 'vitest';
import { budgetAtStep, SLIDER_STEPS, stepOfBudget } from './budget-slider.ts';

describe('the budget slider', () => {
  it.each([
    [0.00066, 0.24],
    [1, 1.5],
    [40, 2_000_000],
  ])('stays at each step it is put on, from %s to %s', (low, high) => {
    for (let step = 0; step < SLIDER_STEPS; step += 1) {
      expect(stepOfBudget(budgetAtStep(step, low, high) ?? Infinity, low, high)).toBe(step);
    }
  });
  it('has no limit at its end', () => {
    expect(budgetAtStep(SLIDER_STEPS, 1, 100)).toBeNull();
    expect(stepOfBudget(Infinity, 1, 100)).toBe(SLIDER_STEPS);
  });
  it('gives numbers that can be read', () => expect(budgetAtStep(200, 0.1, 10)).toBe(1));
});
