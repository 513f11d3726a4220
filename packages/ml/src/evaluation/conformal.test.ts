import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { adaptiveConformal, splitConformal, type ConformalOptions } from './conformal.ts';

const protocol = protocolSchema.parse({ inputSteps: 1, targetSteps: 2, reportedHorizons: [1] });

/** Readings of 0 with forecasts that are off by normal errors of a size that depends on part and horizon. */
function drawn(options: {
  readonly nodes: number;
  readonly windows: number;
  readonly testWindows?: number;
  readonly level?: number;
  readonly size: (part: 'validation' | 'test', window: number, horizon: number) => number;
}): ConformalOptions {
  const { nodes, windows, testWindows = windows, level = 0.9, size } = options;
  const random = new RandomStream(4, 'conformal');
  const steps = windows + testWindows + 4;
  const part = (name: 'validation' | 'test', count: number, first: number) => ({
    starts: Int32Array.from({ length: count }, (_, at) => first + at),
    predictions: Float32Array.from({ length: count * 2 * nodes }, (_, at) => {
      const window = Math.floor(at / (2 * nodes));
      return random.normal() * size(name, window, 1 + (Math.floor(at / nodes) % 2));
    }),
  });
  return {
    validation: part('validation', windows, 0),
    test: part('test', testWindows, windows),
    series: createSeries({
      values: new Float32Array(steps * nodes),
      mask: new Uint8Array(steps * nodes).fill(1),
      nodes,
      startAt: 0,
      stepSeconds: 300,
      zone: 'UTC',
    }),
    protocol,
    level,
  };
}

describe('split conformal intervals', () => {
  it('take the ceil((n + 1)(1 - a))-th smallest validation error of each horizon', () => {
    const options = drawn({ nodes: 1, windows: 9, size: () => 1 });
    // Errors 1..9 at the first horizon, 10..90 at the second.
    options.validation.predictions.set([5, 50, 1, 10, 9, 90, 2, 20, 8, 80, 3, 30, 7, 70, 4, 40, 6, 60].map((v) => -v));
    options.test.predictions.fill(7.5);
    const at = (level: number) => splitConformal({ ...options, level });
    expect(at(0.8)).toEqual([
      { horizon: 1, level: 0.8, coverage: 1, halfWidth: 8, intervalScore: 16 },
      { horizon: 2, level: 0.8, coverage: 1, halfWidth: 80, intervalScore: 160 },
    ]);
    expect(at(0.7)[0]).toMatchObject({ coverage: 0, halfWidth: 7 });
    // 14 wide, and all truths half a unit outside: 14 + 2 / 0.3 · 0.5.
    expect(at(0.7)[0]?.intervalScore).toBeCloseTo(14 + 1 / 0.3, 9);
    expect(at(0.95)[0]).toMatchObject({ coverage: 1, halfWidth: null });
  });

  it('cover the wanted share where errors stay as they were, whatever their size', () => {
    const reports = splitConformal(drawn({ nodes: 20, windows: 400, size: (_part, _window, horizon) => horizon }));
    for (const { horizon, coverage, halfWidth } of reports) {
      // Three standard errors: 8,000 errors decide the width, and 8,000 others the coverage.
      expect(Math.abs((coverage ?? NaN) - 0.9)).toBeLessThan(3 * Math.sqrt((2 * 0.9 * 0.1) / 8000));
      expect(Math.abs((halfWidth ?? NaN) - 1.645 * horizon)).toBeLessThan(0.05 * horizon);
    }
  });

  it('leave out what was not observed', () => {
    const options = drawn({ nodes: 2, windows: 30, size: () => 1 });
    options.series.mask.fill(0);
    const nothing = { coverage: null, halfWidth: null, intervalScore: null };
    expect(splitConformal(options)[0]).toEqual({ horizon: 1, level: 0.9, ...nothing });
  });

  it('refuse a level outside of (0, 1) and predictions of another size', () => {
    const options = drawn({ nodes: 1, windows: 5, size: () => 1 });
    expect(() => splitConformal({ ...options, level: 1 })).toThrow('lies in (0, 1), got 1');
    const short = { ...options.test, predictions: new Float32Array(3) };
    expect(() => splitConformal({ ...options, test: short })).toThrow(ShapeError);
  });
});

describe('adaptive conformal intervals', () => {
  const drifting = drawn({
    nodes: 20,
    windows: 300,
    testWindows: 3000,
    size: (part) => (part === 'test' ? 1.3 : 1),
  });

  it('win back the wanted coverage where errors have grown', () => {
    for (const [index, split] of splitConformal(drifting).entries()) {
      expect(split.coverage).toBeLessThan(0.82);
      const adaptive = adaptiveConformal(drifting)[index];
      expect(adaptive?.coverage).toBeGreaterThan(0.88);
      expect(adaptive?.coverage).toBeLessThan(0.92);
      expect(adaptive?.halfWidth).toBeGreaterThan(split.halfWidth ?? NaN);
    }
  });

  it('learn of a miss only when its truth has come', () => {
    // Every forecast misses by far; the level of a horizon may first change that many windows later.
    const options = drawn({ nodes: 1, windows: 99, testWindows: 2, size: (part) => (part === 'test' ? 1e6 : 1) });
    const [adaptive, split] = [adaptiveConformal(options), splitConformal(options)];
    expect(adaptive[0]?.halfWidth).toBeGreaterThan(split[0]?.halfWidth ?? NaN);
    expect(adaptive[1]?.halfWidth).toBe(split[1]?.halfWidth);
  });

  it('have a half width even where one window asks for more than the validation errors hold', () => {
    // Misses by far, window after window, drive the level beyond every one of the 19 errors.
    const options = drawn({ nodes: 1, windows: 19, testWindows: 60, size: (part) => (part === 'test' ? 1e6 : 1) });
    const { validation } = options;
    const largest = Math.max(...validation.predictions.filter((_, at) => at % 2 === 0).map(Math.abs));
    const [adaptive] = adaptiveConformal(options);
    const [split] = splitConformal(options);
    expect(adaptive?.halfWidth).toBeGreaterThan(split?.halfWidth ?? NaN);
    expect(adaptive?.halfWidth).toBeLessThanOrEqual(largest);
    // For the level itself there must be enough of them.
    expect(adaptiveConformal({ ...options, level: 0.96 })[0]?.halfWidth).toBeNull();
  });
});
