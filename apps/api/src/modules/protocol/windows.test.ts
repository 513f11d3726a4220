import { describe, expect, it } from 'vitest';
import { windowsOfParts } from './windows.ts';

describe('windowsOfParts', () => {
  it('cuts the series of los-loop as the protocol of the literature does', () => {
    const cut = { inputSteps: 12, targetSteps: 12, trainShare: 0.7, validationShare: 0.1 };
    const parts = windowsOfParts(cut, 2016);
    expect(parts.map((part) => part.windows)).toEqual([1388, 178, 381]);
    expect(parts.map((part) => part.firstStep)).toEqual([0, 1411, 1612]);
  });

  it('cuts where training does, shares that sum a little short in binary arithmetic too', () => {
    const cut = { inputSteps: 12, targetSteps: 12, trainShare: 0.7, validationShare: 0.1 };
    const starts = (steps: number) => windowsOfParts(cut, steps).map((part) => part.firstStep);
    expect(starts(8760)).toEqual([0, 6132, 7008]);
    expect(starts(1000)).toEqual([0, 700, 800]);
    expect(windowsOfParts(cut, 8760).map((part) => part.windows)).toEqual([6109, 853, 1729]);
  });

  it('finds no window in a part that is too short', () => {
    const cut = { inputSteps: 12, targetSteps: 12, trainShare: 0.5, validationShare: 0.1 };
    expect(windowsOfParts(cut, 100).map((part) => part.windows)).toEqual([27, 0, 17]);
  });
});
