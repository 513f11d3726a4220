import { describe, expect, it } from 'vitest';
import { Bell } from './bell.ts';

const note = (sequence: number) => ({ runId: 'r', experimentId: 'e', teamId: 't', sequence });

describe('Bell', () => {
  it('remembers what rang before the wait', async () => {
    const bell = new Bell();
    bell.ring(note(1));
    bell.ring('all');
    expect(await bell.wait()).toEqual([note(1), 'all']);
  });

  it('wakes a wait that has begun', async () => {
    const bell = new Bell();
    const waiting = bell.wait();
    bell.ring(note(2));
    expect(await waiting).toEqual([note(2)]);
  });

  it('ends the wait when it is closed', async () => {
    const bell = new Bell();
    const waiting = bell.wait();
    bell.close();
    expect(await waiting).toEqual([]);
    expect(bell.closed).toBe(true);
    expect(await bell.wait()).toEqual([]);
  });
});
