import { describe, expect, it } from 'vitest';
import { formatLatitude, formatLongitude, graticuleLines, graticuleStep, scaleBar } from './graticule.ts';

describe('graticule', () => {
  it('draws a handful of lines at round degrees', () => {
    expect(graticuleStep(0.45, 9)).toBe(0.05);
    expect(graticuleLines(34.02, 34.21, 0.05)).toEqual([34.05, 34.1, 34.15, 34.2]);
  });
  it('labels with the decimals of the step and the hemisphere', () => {
    expect(formatLongitude(-118.55, 0.05)).toBe('118.55°\u2009W');
    expect(formatLatitude(-34.2, 0.1)).toBe('34.2°\u2009S');
    expect(formatLatitude(0, 10)).toBe('0°');
    expect(formatLongitude(190, 10)).toBe('170°\u2009W');
  });
});

describe('scaleBar', () => {
  it('takes the longest round length that fits', () => {
    const bar = scaleBar(40, 130);
    expect(bar.label).toBe('5 km');
    expect(bar.pixels).toBeCloseTo(125, 9);
  });
  it('names metres below a kilometre', () => {
    expect(scaleBar(2, 130).label).toBe('200 m');
  });
});
