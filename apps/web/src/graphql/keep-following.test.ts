import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFollowing } from './keep-following.ts';
import type { Following } from './keep-following.ts';

type On = Parameters<Following['subscribe']>[0];

describe('keepFollowing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function follow(isOver: () => boolean = () => false) {
    const streams: On[] = [];
    const unsubscribe = vi.fn<() => void>();
    const waits: number[] = [];
    const stop = keepFollowing({
      subscribe: (on) => {
        streams.push(on);
        return unsubscribe;
      },
      isOver,
      waitMs: (failures) => {
        waits.push(failures);
        return 1000;
      },
    });
    return { streams, unsubscribe, waits, stop };
  }

  it('subscribes again after a wait, a longer one at each failure until an event comes', () => {
    const { streams, unsubscribe, waits } = follow();
    streams[0]?.onEnd();
    streams[0]?.onEnd();
    expect(streams).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(streams).toHaveLength(2);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    streams[1]?.onEnd();
    vi.advanceTimersByTime(1000);
    streams[2]?.onEvent();
    streams[2]?.onEnd();
    expect(waits).toEqual([0, 1, 0]);
  });
  it('leaves it at the end of what is over', () => {
    const { streams } = follow(() => true);
    streams[0]?.onEnd();
    vi.advanceTimersByTime(10_000);
    expect(streams).toHaveLength(1);
  });
  it('does not come back once stopped', () => {
    const { streams, stop, unsubscribe } = follow();
    streams[0]?.onEnd();
    stop();
    vi.advanceTimersByTime(10_000);
    expect(streams).toHaveLength(1);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });
});
