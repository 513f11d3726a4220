import { describe, expect, it } from 'vitest';
import {
  byZoom,
  nearestWithin,
  neighbourInDirection,
  offsetPolyline,
  pointAlong,
  polylineLength,
  startBesideLegend,
} from './geometry.ts';

describe('offsetPolyline', () => {
  it('lies to the right of travel: south of a line that runs east on a screen', () => {
    expect(offsetPolyline([0, 0, 10, 0], 3)).toEqual([0, 3, 10, 3]);
  });
  it('puts the two directions of a road on different sides', () => {
    expect(offsetPolyline([10, 0, 0, 0], 3)).toEqual([10, -3, 0, -3]);
  });
  it('mitres a corner', () => {
    const [, , x, y] = offsetPolyline([0, 0, 10, 0, 10, 10], 2);
    expect(x).toBeCloseTo(8, 9);
    expect(y).toBeCloseTo(2, 9);
  });
  it('does not stretch a hairpin without end', () => {
    const result = offsetPolyline([0, 0, 10, 0, 0, 0.01], 2);
    result.forEach((value) => expect(Math.abs(value)).toBeLessThan(20));
  });
  it('drops repeated points', () => {
    expect(offsetPolyline([0, 0, 0, 0, 10, 0], 1)).toEqual([0, 1, 10, 1]);
  });
});

describe('pointAlong', () => {
  it('walks over the bend', () => {
    const flat = [0, 0, 10, 0, 10, 10];
    expect(polylineLength(flat)).toBe(20);
    expect(pointAlong(flat, 0.75)).toMatchObject({ x: 10, y: 5, heading: Math.PI / 2 });
  });
  it('has no point on a line without length', () => {
    expect(pointAlong([1, 1, 1, 1], 0.4)).toBeNull();
  });
});

describe('byZoom', () => {
  it('interpolates between stops and is constant outside', () => {
    const stops = [
      [11, 1.5],
      [16, 6],
    ] as const;
    expect(byZoom(stops, 5)).toBe(1.5);
    expect(byZoom(stops, 13.5)).toBeCloseTo(3.75, 9);
    expect(byZoom(stops, 20)).toBe(6);
  });
});

describe('keyboard movement', () => {
  const positions = [0, 0, 10, 1, 12, 30, -5, 0, 0, 9];
  it('goes to the nearest mark in the direction', () => {
    expect(neighbourInDirection(positions, 0, 'right')).toBe(1);
    expect(neighbourInDirection(positions, 0, 'left')).toBe(3);
    expect(neighbourInDirection(positions, 0, 'down')).toBe(4);
  });
  it('stays when nothing lies there', () => {
    expect(neighbourInDirection(positions, 0, 'up')).toBe(-1);
  });
  it('finds the mark under the pointer', () => {
    expect(nearestWithin(positions, { x: 11, y: 2 }, 6)).toBe(1);
    expect(nearestWithin(positions, { x: 50, y: 50 }, 6)).toBe(-1);
  });
});

describe('startBesideLegend', () => {
  it('leaves a network in the middle that does not reach the legend', () => {
    expect(startBesideLegend(1100, 400, 44)).toBe(44);
  });
  it('moves one right that would lie under it, as little as it takes', () => {
    const start = startBesideLegend(860, 440, 44);
    expect(start + (860 - 44 - start - 440) / 2).toBe(328);
  });
  it('keeps one that has no room beside it', () => {
    expect(startBesideLegend(390, 300, 26)).toBe(26);
    expect(startBesideLegend(860, 772, 44)).toBe(44);
  });
});
