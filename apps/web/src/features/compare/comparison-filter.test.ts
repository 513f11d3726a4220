import { describe, expect, it } from 'vitest';
import { isHourIn, leftOutAt, nextPosition, NO_FILTER, parseHours, type FilterGround } from './comparison-filter.ts';

const ground: FilterGround = {
  shape: { windows: 2, targetSteps: 1, inputSteps: 1, nodes: 2, firstStart: 0 },
  hours: Uint8Array.of(9, 10),
  regimes: { names: ['free', 'congested'], classes: Uint8Array.of(0, 0, 1, 0, 0, 1) },
  roadClasses: ['motorway', null],
};

describe('hours', () => {
  it('reads what an address says, and nothing else', () => {
    expect(parseHours('20-6')).toEqual({ from: 20, to: 6 });
    for (const text of ['', '6', '24-3', '6-6', '6-25', 'a-b']) expect(parseHours(text)).toBeNull();
  });
  it('may go over midnight', () => {
    expect([19, 20, 23, 0, 5, 6].map((hour) => isHourIn({ from: 20, to: 6 }, hour))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('leftOutAt', () => {
  it('leaves nothing out without a filter', () => expect(leftOutAt(NO_FILTER, ground, 0)).toBeNull());
  it('goes by hour, by the regime of the valid time, and by road', () => {
    const outAt = (filter: Partial<typeof NO_FILTER>, position: number) => [
      ...(leftOutAt({ ...NO_FILTER, ...filter }, ground, position) ?? []),
    ];
    expect(outAt({ hours: { from: 10, to: 11 } }, 0)).toEqual([1, 1]);
    expect(outAt({ hours: { from: 10, to: 11 } }, 1)).toEqual([0, 0]);
    expect(outAt({ regime: 'congested' }, 0)).toEqual([0, 1]);
    expect(outAt({ regime: 'congested' }, 1)).toEqual([1, 0]);
    expect(outAt({ roadClass: 'motorway' }, 0)).toEqual([0, 1]);
  });
});

describe('nextPosition', () => {
  const hours = Uint8Array.of(8, 9, 9, 10);
  it('begins anew at the end, and skips hours that do not count', () => {
    expect(nextPosition(NO_FILTER, hours, 3, 1)).toBe(0);
    expect(nextPosition(NO_FILTER, hours, 0, -1)).toBe(3);
    expect(nextPosition({ hours: { from: 9, to: 10 } }, hours, 2, 1)).toBe(1);
    expect(nextPosition({ hours: { from: 9, to: 10 } }, hours, 1, -1)).toBe(2);
  });
  it('stays where it ends when no hour counts', () =>
    expect(nextPosition({ hours: { from: 1, to: 2 } }, hours, 0, 1)).toBeLessThan(4));
});
