import { describe, expect, it } from 'vitest';
import { moveMark, pageMove } from './clock-keys.ts';

describe('keys of the clock', () => {
  const extent = { columns: 100, rows: 12, pageSteps: 12 };
  const mark = { position: 50, horizon: 6 };
  it.each([
    ['ArrowLeft', 49, 6],
    ['ArrowRight', 51, 6],
    ['ArrowUp', 50, 7],
    ['ArrowDown', 50, 5],
    ['PageUp', 62, 6],
    ['PageDown', 38, 6],
    ['Home', 0, 6],
    ['End', 99, 6],
  ])('%s leads to %i, %i ahead', (key, position, horizon) =>
    expect(moveMark(key, mark, extent)).toEqual({ position, horizon }),
  );
  it('stop at the ends', () => {
    expect(moveMark('PageUp', { position: 95, horizon: 12 }, extent)).toEqual({ position: 99, horizon: 12 });
    expect(moveMark('PageDown', { position: 3, horizon: 1 }, extent)).toEqual({ position: 0, horizon: 1 });
    expect(moveMark('ArrowUp', { position: 3, horizon: 12 }, extent)).toEqual({ position: 3, horizon: 12 });
    expect(moveMark('ArrowDown', { position: 3, horizon: 1 }, extent)).toEqual({ position: 3, horizon: 1 });
  });
  it('leave all others to the page', () => expect(moveMark('Tab', mark, extent)).toBeNull());
});

describe('a page of the clock', () => {
  it.each([
    [300, 12, 'hour'],
    [1800, 2, 'hour'],
    [3600, 24, 'day'],
    [86_400, 10, 'ten'],
  ])('of readings every %i s is %i of them, %s', (seconds, steps, words) =>
    expect(pageMove(seconds)).toEqual({ steps, words }),
  );
});
