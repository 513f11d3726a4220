import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type Taken } from './pareto-labels.ts';

const frame: Box = { left: 0, right: 300, top: 0, bottom: 200 };
const mark = (x: number, y: number): Taken => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6, weight: 1 });

describe('placeLabels', () => {
  it('writes a name beside its mark where nothing is in the way', () => {
    expect(placeLabels([{ text: 'student', x: 50, y: 100 }], [mark(50, 100)], frame)).toEqual([
      { x: 59, y: 104, anchor: 'start' },
    ]);
  });
  it('goes to the other side at the edge and at the line of the budget', () => {
    const line: Taken = { left: 249, right: 251, top: 0, bottom: 200, weight: 1 };
    const [atEdge] = placeLabels([{ text: 'teacher ensemble', x: 290, y: 100 }], [], frame);
    const [atLine] = placeLabels([{ text: 'student', x: 235, y: 100 }], [mark(235, 100), line], frame);
    expect(atEdge?.anchor).toBe('end');
    expect(atLine?.anchor).toBe('end');
  });
  it('keeps the names of neighbours apart', () => {
    const places = placeLabels(
      [0, 1, 2, 3].map((index) => ({ text: 'a student of some name', x: 120 + index, y: 100 })),
      [mark(121, 100)],
      frame,
    );
    expect(new Set(places.map(({ y, anchor }) => `${y} ${anchor}`)).size).toBe(4);
  });
});
