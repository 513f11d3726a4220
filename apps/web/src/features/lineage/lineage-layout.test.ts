import { expect, it } from 'vitest';
import { layLineage, MARK } from './lineage-layout.ts';

const link = (text: string) => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};
const links = [
  'data>graph',
  'graph>teacher',
  'data>teacher',
  'teacher>student',
  'graph>student',
  'roads>graph',
  'student>board',
];
const ids = ['student', 'teacher', 'data', 'graph', 'roads', 'board'];
const laid = layLineage(ids, links.map(link));

it('puts what a thing was made of left of it', () => {
  expect(laid.columns.map((column) => [...column].sort())).toEqual([
    ['data', 'roads'],
    ['graph'],
    ['teacher'],
    ['student'],
    ['board'],
  ]);
  for (const { from, to } of links.map(link)) {
    expect(laid.places.get(from)?.x).toBeLessThan(laid.places.get(to)?.x ?? 0);
  }
});

it('moves what nothing was made of next to what was made of it', () => {
  const { columns } = layLineage(['a', 'b', 'c', 'late'], ['a>b', 'b>c', 'late>c'].map(link));
  expect(columns.map((column) => [...column].sort())).toEqual([['a'], ['b', 'late'], ['c']]);
});

it('lays no two marks over each other, and none outside', () => {
  const places = [...laid.places.values()];
  for (const [at, one] of places.entries()) {
    expect(one.y).toBeGreaterThanOrEqual(0);
    expect(one.y + MARK.height).toBeLessThanOrEqual(laid.height);
    for (const other of places.slice(at + 1)) {
      const isApart = one.x !== other.x || Math.abs(one.y - other.y) >= MARK.height;
      expect(isApart).toBe(true);
    }
  }
});

it('leads a link that passes a column around its marks', () => {
  const teacher = laid.places.get('teacher');
  const passing = laid.paths[links.indexOf('graph>student')] ?? '';
  const y = Number(/ (\S+)H/.exec(passing)?.[1]?.split(' ').at(-1));
  expect(teacher).toBeDefined();
  expect(y < (teacher?.y ?? 0) || y > (teacher?.y ?? 0) + MARK.height).toBe(true);
});

it('ends for a circle, too, and for nothing', () => {
  expect(layLineage(['a', 'b'], ['a>b', 'b>a'].map(link)).places.size).toBe(2);
  expect(layLineage([], []).columns).toEqual([[]]);
});
