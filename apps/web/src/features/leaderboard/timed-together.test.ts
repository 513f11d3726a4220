import { describe, expect, it } from 'vitest';
import { timedTogether } from './timed-together.ts';

const entry = (latencyP50Ms: number | null, timedOn: string | null) => ({ latencyP50Ms, timedOn });

describe('timedTogether', () => {
  it('keeps the latencies of the machine that timed most entries', () => {
    expect(timedTogether([entry(4, 'laptop'), entry(1, 'server'), entry(2, 'server')])).toEqual({
      entries: [entry(null, 'laptop'), entry(1, 'server'), entry(2, 'server')],
      left: 1,
      timedOn: 'server',
    });
  });
  it('keeps the first of two that timed as many', () => {
    expect(timedTogether([entry(4, 'laptop'), entry(1, 'server')])).toMatchObject({ left: 1, timedOn: 'laptop' });
  });
  it('does not count entries without a latency', () => {
    const entries = [entry(null, null), entry(null, null), entry(1, 'server')];
    expect(timedTogether(entries)).toEqual({ entries, left: 0, timedOn: 'server' });
  });
  it('keeps those of boards that did not keep where they were timed', () => {
    const entries = [entry(3, null), entry(1, null)];
    expect(timedTogether(entries)).toEqual({ entries, left: 0, timedOn: null });
  });
  it('leaves entries without seeds that agree out of a board that knows, however many they are', () => {
    const mixed = [entry(3, null), entry(4, null), entry(5, null)];
    const entries = [...mixed, entry(1, 'server'), entry(2, 'server')];
    expect(timedTogether(entries)).toMatchObject({ left: 3, timedOn: 'server' });
  });
  it('stands an empty board', () => {
    expect(timedTogether([])).toEqual({ entries: [], left: 0, timedOn: null });
  });
});
