import { describe, expect, it } from 'vitest';
import { spreadLabels } from './label-layout.ts';

describe('spreadLabels', () => {
  it('leaves labels alone that have room', () => {
    expect(spreadLabels([50, 10, 90], 14, 0, 100)).toEqual([50, 10, 90]);
  });
  it('centres touching labels on what they wanted', () => {
    expect(spreadLabels([50, 52], 14, 0, 100)).toEqual([44, 58]);
  });
  it('keeps the order and the gap in a crowd at the edge', () => {
    const places = spreadLabels([98, 99, 100, 97], 14, 0, 100);
    expect(places).toEqual([72, 86, 100, 58]);
  });
});
