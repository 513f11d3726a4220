import { describe, expect, it } from 'vitest';
import { divergingScale, errorScale, levelScale } from './colour-scale.ts';
import { edgeLabels } from './scale-edges.ts';

const texts = (scale: Parameters<typeof edgeLabels>[0]) => edgeLabels(scale).map(({ text }) => text);
const many = Array.from({ length: 1000 }, (_, index) => index / 1000);

describe('labels of a colour scale', () => {
  it('say at which end values lie beyond', () => {
    expect(texts(errorScale([...many, 50]))).toEqual(['0.00', '0.30', '0.60', '\u2265 1.05']);
    expect(texts(divergingScale([...many, -50]))).toEqual([
      ...['\u2264 \u22121.35', '\u22120.75', '\u22120.15', '+0.15', '+0.75', '+1.35'],
    ]);
  });
  it('are fewer where each is long', () => {
    expect(texts(divergingScale(many.map((value) => value / 1000)))).toEqual([
      ...['\u22120.00135', '\u22120.00045', '+0.00045', '+0.00135'],
    ]);
  });
  it('have no sign around a middle other than zero', () => {
    const scale = divergingScale(many.map((value) => value - 0.5));
    expect(texts({ ...scale, start: scale.start + 50 }).join(' ')).not.toMatch(/[+\u2212]/);
  });
  it('claim nothing beyond the ends of a scale that holds all', () => {
    expect(texts(levelScale([0, 1, 2, 3.5, 7])).join(' ')).not.toMatch(/[\u2264\u2265]/);
  });
});
