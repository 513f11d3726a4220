import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { blockErrors, blocksOf } from './block-errors.ts';

const protocol = protocolSchema.parse({ inputSteps: 2, targetSteps: 2, reportedHorizons: [1] });
const hourly = (steps: number, nodes = 1, mask = new Uint8Array(steps * nodes).fill(1)) =>
  createSeries({
    values: Float32Array.from({ length: steps * nodes }, (_, index) => index),
    mask,
    nodes,
    startAt: Date.UTC(2024, 0, 1),
    stepSeconds: 3600,
    zone: 'America/Los_Angeles',
  });

describe('blocks of windows', () => {
  it('are stretches of two hours, or of twice the target where that is longer, in a short part', () => {
    const starts = Int32Array.of(10, 11, 12, 13, 14);
    expect([...blocksOf(starts, hourly(48), protocol)]).toEqual([0, 0, 0, 0, 1]);
    const oneStep = protocolSchema.parse({ inputSteps: 2, targetSteps: 1, reportedHorizons: [1] });
    expect([...blocksOf(starts, hourly(48), oneStep)]).toEqual([0, 0, 1, 1, 2]);
  });
  it('are local days of the issue time from eight days on', () => {
    const starts = Int32Array.from({ length: 24 * 9 }, (_, index) => index);
    const blocks = blocksOf(starts, hourly(24 * 9 + 4), protocol);
    // The series begins at 16:00 in Los Angeles; a window that starts at step 6 is issued at 23:00, the next at 0:00.
    expect(blocks[6]).toBe(0);
    expect(blocks[7]).toBe(1);
    expect(blocks[7 + 24]).toBe(2);
  });
  it('are as many days as twice the target takes, so that no target reaches over a whole block', () => {
    const long = protocolSchema.parse({ inputSteps: 2, targetSteps: 18, reportedHorizons: [1] });
    const starts = Int32Array.from({ length: 24 * 16 }, (_, index) => index);
    const blocks = blocksOf(starts, hourly(24 * 17), long);
    expect([blocks[6], blocks[7], blocks[7 + 23], blocks[7 + 24], blocks[7 + 48]]).toEqual([0, 0, 0, 1, 1]);
    // Fewer than eight such blocks: stretches of twice the target.
    const few = blocksOf(starts.subarray(0, 24 * 12), hourly(24 * 17), long);
    expect([few[35], few[36], few[72]]).toEqual([0, 1, 2]);
  });
});

describe('errors of blocks', () => {
  it('are sums over observed targets alone', () => {
    const mask = new Uint8Array(16).fill(1);
    mask[3 * 2 + 1] = 0; // second node at step 3
    const series = hourly(8, 2, mask);
    // Windows at 0 and 4 lie in different blocks; every forecast is 0, so errors are the values themselves.
    const errors = blockErrors({ predictions: new Float32Array(8), starts: Int32Array.of(0, 4), series, protocol });
    expect([...errors.absoluteSum]).toEqual([4 + 5 + 6, 12 + 13 + 14 + 15]);
    expect([...errors.count]).toEqual([3, 4]);
  });
  it('refuse forecasts of another size', () => {
    expect(() =>
      blockErrors({ predictions: new Float32Array(3), starts: Int32Array.of(0), series: hourly(8), protocol }),
    ).toThrow(ShapeError);
  });
});
