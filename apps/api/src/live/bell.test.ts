import { describe, expect, it } from 'vitest';
import { Bell } from './bell.ts';

describe('Bell', () => {
  it('remembers, once, that it rang before the wait', async () => {
    const bell = new Bell();
    bell.ring();
    bell.ring();
    await bell.wait();
    let woken = false;
    const waiting = bell.wait().then(() => (woken = true));
    await Promise.resolve();
    expect(woken).toBe(false);
    bell.ring();
    await waiting;
  });

  it('wakes by itself after the time that is given', async () => {
    const bell = new Bell();
    await bell.wait(1);
    expect(bell.closed).toBe(false);
  });

  it('ends the wait when it is closed', async () => {
    const bell = new Bell();
    const waiting = bell.wait();
    bell.close();
    await waiting;
    expect(bell.closed).toBe(true);
    await bell.wait();
  });
});
