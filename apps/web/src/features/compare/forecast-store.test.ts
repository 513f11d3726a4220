import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ForecastStore, ofLabels, type Track } from './forecast-store.ts';

// A block holds 12 288 numbers: 12 windows of 1024 sensors, of 30 windows in all.
const shape = { windows: 30, targetSteps: 2, inputSteps: 3, nodes: 1024, firstStart: 100 };
const forecasts: Track = { path: '/forecasts' };
const readings: Track = { path: '/readings', isSeries: true };

let asked: string[] = [];

/** The API's answers: rows hold their own number. */
function answer(path: string, init?: RequestInit): Response {
  const range = new Headers(init?.headers).get('range');
  asked.push(range === null ? path : `${path} ${range}`);
  const [first, last] =
    range === null
      ? [...path.matchAll(/(?:from|to)=(\d+)/g)].map(([, step]) => Number(step))
      : (/(\d+)-(\d+)/.exec(range)?.slice(1) ?? []).map((byte, end) => (Number(byte) + end) / 4096);
  const rows = (last ?? 0) - (first ?? 0);
  return new Response(Float32Array.from({ length: rows * 1024 }, (_, at) => (first ?? 0) + Math.floor(at / 1024)));
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => Promise.resolve(answer(path, init)));
});
afterEach(() => vi.unstubAllGlobals());

describe('ForecastStore', () => {
  it('brings what is in sight first, then the rest by few ranges', async () => {
    const store = new ForecastStore(shape);
    const come: (readonly number[])[] = [];
    const values = store.values(forecasts);
    const rowsKnown = () => [...Array(30).keys()].filter((row) => !Number.isNaN(values[row * 1024]));
    await store.bring(
      [forecasts],
      () => 15,
      () => come.push(rowsKnown()),
      new AbortController().signal,
    );
    expect(asked[0]).toBe(`/forecasts bytes=${12 * 4096}-${24 * 4096 - 1}`);
    expect(come[0]).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
    expect(come.at(-1)).toHaveLength(30);
    expect(store.isWhole([forecasts])).toBe(true);
    expect([0, 13, 29].map((row) => values[row * 1024])).toEqual([0, 13, 29]);
  });

  it('puts readings where their steps are, over the ends of blocks', async () => {
    const store = new ForecastStore(shape);
    await store.bring(
      [readings],
      () => 0,
      () => undefined,
      new AbortController().signal,
    );
    const values = store.values(readings);
    // 3 input steps, 30 windows, one more target step.
    expect(values).toHaveLength(34 * 1024);
    expect([0, 14, 33].map((row) => values[row * 1024])).toEqual([100, 114, 133]);
  });

  it('asks nothing twice, and forgets what is not wanted', async () => {
    const store = new ForecastStore(shape);
    const bring = () =>
      store.bring(
        [forecasts],
        () => 0,
        () => undefined,
        new AbortController().signal,
      );
    await bring();
    const before = asked.length;
    await bring();
    expect(asked).toHaveLength(before);
    store.keepOnly([readings]);
    expect(store.isWhole([forecasts])).toBe(false);
  });

  it('says which route failed', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
    const store = new ForecastStore(shape);
    await expect(
      store.bring(
        [forecasts],
        () => 0,
        () => undefined,
        new AbortController().signal,
      ),
    ).rejects.toThrow('the API answered 404 for /forecasts');
  });
});

it('does not know labels beyond 1', () => expect([...ofLabels(Uint8Array.of(0, 1, 255))]).toEqual([0, 1, Number.NaN]));
