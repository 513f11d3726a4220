import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { RandomStream } from '../random/stream.ts';
import { createSeries } from './series.ts';
import { seriesSigns } from './series-signs.ts';
import { windowsOf } from './split.ts';

const nodes = 5;
const steps = 2000;
const protocol = protocolSchema.parse({});
const signsOf = (valueOf: (step: number, node: number) => number, missing?: (value: number) => boolean) => {
  const values = Float32Array.from({ length: steps * nodes }, (_, at) => valueOf(Math.floor(at / nodes), at % nodes));
  const mask = Uint8Array.from(values, (value) => (missing?.(value) === true ? 0 : 1));
  const series = createSeries({ values, mask, nodes, startAt: 0, stepSeconds: 300, zone: 'UTC' });
  return seriesSigns(series, protocol, windowsOf(protocol, steps));
};
const noise = new RandomStream(3, 'noise');
const speeds = Float32Array.from({ length: steps * nodes }, () => 60 + 3 * noise.normal());
const speed = (step: number, node: number) => speeds[step * nodes + node] ?? 0;

describe('zeros', () => {
  /** A tenth of the readings, in stretches of half an hour, is gone. */
  const gone = (step: number) => step % 60 < 6;

  it('that speeds fall to at once, and come back from, look like gaps', () => {
    expect(signsOf((step, node) => (gone(step) ? 0 : speed(step, node))).suspectZeroShare).toBeCloseTo(0.1, 2);
  });
  it('that are missing are not looked at', () => {
    const signs = signsOf(
      (step, node) => (gone(step) ? 0 : speed(step, node)),
      (value) => value === 0,
    );
    expect(signs.suspectZeroShare).toBe(0);
  });
  it('of counts at night are readings', () => {
    const count = (step: number) => Math.max(0, Math.round(20 * Math.sin((2 * Math.PI * step) / 288)));
    expect(signsOf(count).suspectZeroShare).toBe(0);
  });
  it('of rare events are readings', () => {
    expect(signsOf((step, node) => ((step * 7 + node) % 40 === 0 ? 1 : 0)).suspectZeroShare).toBe(0);
  });
  it('of temperatures are readings', () => {
    expect(signsOf((step) => (gone(step) ? 0 : 8 * Math.sin(step / 40))).suspectZeroShare).toBe(0);
  });
});

describe('windows', () => {
  it('of noise repeat nowhere', () => {
    expect(signsOf(speed)).toMatchObject({ comparedWindows: 377, repeatedWindows: 0 });
  });
  it('are found again where test days were copied from train days', () => {
    const copied = signsOf((step, node) => speed(step >= 1700 && step < 1800 ? step - 1500 : step, node));
    expect(copied.repeatedWindows).toBe(100 - 24 + 1);
  });
  it('without a change are not compared', () => {
    expect(signsOf(() => 1)).toMatchObject({ comparedWindows: 0, repeatedWindows: 0 });
  });
});
