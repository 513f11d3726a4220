import { describe, expect, it } from 'vitest';
import { heldLines, isLogFiltered, leastLevelOf, shownLines, type LogChoice } from './log-filter.ts';

const all: LogChoice = { level: 'debug', text: '', from: '' };
const lines = [
  { sequence: 1, at: '2026-03-01T10:00:00.000Z', level: 'info', message: 'engine traced, 2 threads' },
  { sequence: 2, at: '2026-03-01T10:00:01.500Z', level: 'warn', message: 'The engine fell back (50 %)' },
  { sequence: 3, at: '2026-03-01T10:00:02.000Z', level: 'error', message: 'out of memory' },
  { sequence: 4, at: '2026-03-01T10:00:03.000Z', level: 'debug', message: 'step 4' },
];
const shown = (choice: Partial<LogChoice>) => shownLines(lines, { ...all, ...choice }).map(({ sequence }) => sequence);

describe('lines of a log', () => {
  it('are all there where nothing is chosen', () => {
    expect(shownLines(lines, all)).toBe(lines);
    expect(isLogFiltered(all)).toBe(false);
  });

  it('are of the level or a graver one', () => {
    expect(shown({ level: 'info' })).toEqual([1, 2, 3]);
    expect(shown({ level: 'warn' })).toEqual([2, 3]);
    expect(shown({ level: 'error' })).toEqual([3]);
  });

  it('hold the text, in any case and sign by sign', () => {
    expect(shown({ text: 'ENGINE' })).toEqual([1, 2]);
    expect(shown({ text: ' %) ' })).toEqual([2]);
    expect(shown({ text: '.*' })).toEqual([]);
  });

  it('begin at the moment, in the zone of who reads', () => {
    expect(shown({ from: new Date('2026-03-01T10:00:02.000Z').toString() })).toEqual([3, 4]);
    expect(shown({ from: 'soon' })).toEqual([1, 2, 3, 4]);
    expect(isLogFiltered({ ...all, from: 'soon' })).toBe(false);
  });

  it('meet all of it at once', () => {
    expect(shown({ level: 'warn', text: 'engine', from: '2026-03-01T10:00:01.000Z' })).toEqual([2]);
  });

  it('of a level that nobody knows are shown', () => {
    const odd = [{ sequence: 5, at: '2026-03-01T10:00:04.000Z', level: 'fatal', message: 'gone' }];
    expect(shownLines(odd, { ...all, level: 'error' })).toEqual(odd);
  });
});

it('takes a level out of an address, all of them for another word', () => {
  expect(leastLevelOf('warn')).toBe('warn');
  expect(leastLevelOf('loud')).toBe('debug');
});

it('holds the lines that were there when it was paused', () => {
  const line = { at: '2026-03-01T10:00:00.000Z', level: 'info', message: 'update' };
  const lines = [1, 2, 3].map((sequence) => ({ ...line, sequence }));
  expect(heldLines(lines, 2).map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(heldLines(lines, null)).toBe(lines);
});
