import { describe, expect, it } from 'vitest';
import { readByteRange } from './byte-range.ts';

describe('readByteRange', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 4 }],
    ['bytes=4-', { start: 4, end: 10 }],
    ['bytes=-3', { start: 7, end: 10 }],
    ['bytes=5-100', { start: 5, end: 10 }],
    ['bytes=-100', { start: 0, end: 10 }],
  ])('reads %s', (header, range) => {
    expect(readByteRange(header, 10)).toEqual(range);
  });

  it.each([undefined, 'items=0-3', 'bytes=0-1,3-4', 'bytes=-', 'bytes=5-2'])('sends the whole for %s', (header) => {
    expect(readByteRange(header, 10)).toBeNull();
  });

  it.each(['bytes=10-', 'bytes=20-30', 'bytes=-0'])('cannot satisfy %s', (header) => {
    expect(readByteRange(header, 10)).toBe('unsatisfiable');
  });
});
