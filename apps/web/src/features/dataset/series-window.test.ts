import { describe, expect, it } from 'vitest';
import { fittedWindow, overviewStretch, parseWindow, stretchOf, windowAround, windowText } from './series-window.ts';

describe('the window of a series', () => {
  it('lies inside of it, whatever is asked for', () => {
    expect(fittedWindow({ from: -20, to: 10 }, 100)).toEqual({ from: 0, to: 30 });
    expect(fittedWindow({ from: 90, to: 130 }, 100)).toEqual({ from: 60, to: 100 });
    expect(fittedWindow({ from: 5, to: 5 }, 100)).toEqual({ from: 5, to: 9 });
    expect(fittedWindow({ from: 0, to: 900 }, 3)).toEqual({ from: 0, to: 3 });
  });

  it('is the first steps where the address says none, and goes into the address and back', () => {
    expect(parseWindow('', 100, 24)).toEqual({ from: 0, to: 24 });
    expect(parseWindow('nonsense', 100, 24)).toEqual({ from: 0, to: 24 });
    expect(parseWindow(windowText({ from: 12, to: 48 }), 100, 24)).toEqual({ from: 12, to: 48 });
  });

  it('leaves room around what is looked at: half a day, or as long as it is', () => {
    expect(windowAround(500, 2, 2016, 300)).toEqual({ from: 356, to: 646 });
    expect(windowAround(500, 300, 2016, 300)).toEqual({ from: 200, to: 1100 });
  });

  it('is asked for reading by reading as long as a chart can show them', () => {
    expect(stretchOf({ from: 0, to: 2016 })).toBe(1);
    expect(stretchOf({ from: 0, to: 34_272 })).toBe(29);
    expect(overviewStretch(34_272)).toBe(96);
    expect(overviewStretch(200)).toBe(1);
  });
});
