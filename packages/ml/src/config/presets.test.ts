import { describe, expect, it } from 'vitest';
import { planRuns, presetConfig, presetNames } from './index.ts';

describe('presets', () => {
  it('full stops early, the others never', () => {
    const patience = (name: (typeof presetNames)[number]) => {
      const { teachers, students } = presetConfig(name);
      return new Set([...teachers, ...students].map(({ training }) => training.patience > 0));
    };
    expect([...patience('full')]).toEqual([true]);
    expect([...patience('quick')]).toEqual([false]);
    expect([...patience('standard')]).toEqual([false]);
    expect([...patience('few-labels')]).toEqual([false]);
  });
  it.each(presetNames)('%s is a plan with controls and at least three seeds', (name) => {
    const preset = presetConfig(name);
    expect(preset.seeds).toBeGreaterThanOrEqual(3);
    expect(planRuns(preset).some((run) => run.methodLabel === 'control')).toBe(true);
    expect(presetConfig(name, 1).seeds).toBe(1);
  });
});
