import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { RandomStream } from '../random/stream.ts';
import { windowRowsModule } from './window-rows-module.ts';
import { WindowRows, type WindowSource } from './window-rows.ts';

const SERIES_STEPS = 40;

function source(nodes: number): WindowSource {
  const random = new RandomStream(nodes, 'window rows test');
  const mask = Uint8Array.from({ length: SERIES_STEPS * nodes }, () => (random.uniform() < 0.3 ? 0 : 1));
  // What is missing may be no number at all.
  const values = Float32Array.from(mask, (seen) => (seen === 1 ? 50 + 20 * random.normal() : NaN));
  const profile = Float32Array.from(mask, () => 50 + 10 * random.normal());
  return { values, mask, profile, mean: 49.1234567, deviation: 19.7654321 };
}

/** Float32 of (v - mean) times the inverse deviation, in doubles. */
function z(value: number | undefined, { mean, deviation }: WindowSource): number {
  return Math.fround(((value ?? NaN) - mean) * (1 / deviation));
}

describe('rows of windows', () => {
  it('are written by the module that window-rows.wat compiles to', async () => {
    const text = await readFile(join(import.meta.dirname, 'window-rows.wat'), 'utf8');
    const compiled = (await wabt()).parseWat('window-rows.wat', text, { simd: true }).toBinary({});
    expect(windowRowsModule).toBe(Buffer.from(compiled.buffer).toString('base64'));
  });

  it.each([
    [1, 1, 1, 1],
    [3, 2, 5, 1],
    [4, 3, 1, 7],
    [7, 4, 12, 3],
    [9, 1, 6, 6],
  ])(
    'equal plain JavaScript to the last bit for %i nodes, %i windows, %i steps in and %i out',
    (nodes, windows, inputSteps, targetSteps) => {
      const from = source(nodes);
      const rows = new WindowRows({ nodes, windows, inputSteps, targetSteps });
      const last = SERIES_STEPS - inputSteps - targetSteps;
      const starts = Array.from({ length: windows }, (_, b) => (b === 0 ? last : (b * 5) % last));
      // Filled twice, so that nothing of the first filling may stay; the last window of several is a repeated one.
      for (const round of [starts.toReversed(), starts]) {
        for (const [b, start] of round.entries()) rows.write(from, b, start, b === 0 || b < windows - 1);
      }
      const { lags, lagMask, last: lasts, profileLags, profile, target, targetMask } = rows.arrays;
      for (const [b, start] of starts.entries()) {
        const real = b === 0 || b < windows - 1;
        for (let n = 0; n < nodes; n += 1) {
          let held = 0;
          for (let t = 0; t < inputSteps; t += 1) {
            const place = (start + t) * nodes + n;
            if (from.mask[place] === 1) held = z(from.values[place], from);
            const at = (n * windows + b) * inputSteps + t;
            expect(lags[at]).toBe(held);
            expect(lagMask[at]).toBe(from.mask[place]);
            expect(profileLags[at]).toBe(z(from.profile[place], from));
          }
          expect(lasts[n * windows + b]).toBe(held);
          for (let h = 0; h < targetSteps; h += 1) {
            const place = (start + inputSteps + h) * nodes + n;
            const seen = real && from.mask[place] === 1;
            const at = (n * windows + b) * targetSteps + h;
            expect(target[at]).toBe(seen ? z(from.values[place], from) : 0);
            expect(targetMask[at]).toBe(seen ? 1 : 0);
            expect(profile[at]).toBe(z(from.profile[place], from));
          }
        }
      }
    },
  );
});
