import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPolling } from './polling.ts';

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('startPolling', () => {
  it('lets a slow answer arrive before it asks again', () => {
    const ask = vi.fn();
    let busy = true;
    const stop = startPolling({ everyMs: 1000, ask, isBusy: () => busy, page: new FakePage() });
    vi.advanceTimersByTime(5000);
    expect(ask).not.toHaveBeenCalled();
    busy = false;
    vi.advanceTimersByTime(1000);
    expect(ask).toHaveBeenCalledTimes(1);
    stop();
    vi.advanceTimersByTime(5000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
  it('gives up an asking that nobody answers', () => {
    const ask = vi.fn();
    const stop = startPolling({ everyMs: 1000, ask, isBusy: () => true, page: new FakePage() });
    vi.advanceTimersByTime(31_000);
    expect(ask).toHaveBeenCalledTimes(1);
    stop();
  });
  it('rests while the page is hidden and asks at once when it is shown', () => {
    const ask = vi.fn();
    const page = new FakePage();
    page.visibilityState = 'hidden';
    const stop = startPolling({ everyMs: 1000, ask, isBusy: () => false, page });
    vi.advanceTimersByTime(3000);
    expect(ask).not.toHaveBeenCalled();
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(ask).toHaveBeenCalledTimes(1);
    stop();
  });
});
