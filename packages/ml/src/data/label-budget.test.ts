import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { labelledSteps, labelledWindows, revealed } from './label-budget.ts';

const starts = Int32Array.from({ length: 1200 }, (_, index) => index);

describe('a label budget', () => {
  it('labels the share that was asked for, in whole hours', () => {
    const labelled = labelledWindows(starts, 0.2, 1, 300);
    expect(labelled.reduce((a, b) => a + b, 0)).toBe(240);
    for (let hour = 0; hour < 100; hour++) {
      expect(new Set(labelled.subarray(hour * 12, (hour + 1) * 12)).size).toBe(1);
    }
  });
  it('is drawn by seed: the same for a student and its control, another for another seed', () => {
    expect(labelledWindows(starts, 0.2, 1, 300)).toEqual(labelledWindows(starts, 0.2, 1, 300));
    expect(labelledWindows(starts, 0.2, 2, 300)).not.toEqual(labelledWindows(starts, 0.2, 1, 300));
  });
  it('labels one hour at the least, and all at a share of 1', () => {
    expect(labelledWindows(starts, 0.0001, 1, 300).reduce((a, b) => a + b, 0)).toBe(12);
    expect(labelledWindows(starts, 1, 1, 300).every((flag) => flag === 1)).toBe(true);
  });
  it('reaches over more steps than its share of windows, and says over how many', () => {
    const protocol = protocolSchema.parse({ inputSteps: 12, targetSteps: 12, reportedHorizons: [1] });
    // One block of twelve windows has 23 target steps.
    const labelled = labelledWindows(starts, 0.0001, 1, 300);
    const learnt = labelledSteps(starts, labelled, protocol, 1223);
    expect(revealed({ labelled, learnt })).toBe(
      'labels of 12 of 1200 train windows, whose targets are 23 of 1223 train steps',
    );
  });
});
