import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { keepMasksModule } from './keep-masks-module.ts';
import { KeepMasks } from './keep-masks.ts';
import { RandomStream } from './stream.ts';

/** The generator in plain JavaScript. */
function splitMixBytes(size: number, random: RandomStream): Uint8Array {
  const words = new Int32Array(Math.ceil(size / 4));
  let state = random.uint32() | 0;
  const step = random.uint32() | 1;
  for (let at = 0; at < words.length; at += 1) {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    words[at] = mixed ^ (mixed >>> 16);
  }
  return new Uint8Array(words.buffer, 0, size);
}

function draw(size: number, droppedValues: number, ...purpose: number[]): Uint8Array {
  const masks = new KeepMasks([{ name: 'one', size, droppedValues }]);
  masks.draw(new RandomStream(1, 'masks', ...purpose));
  return masks.masks['one'] ?? new Uint8Array();
}

describe('keep masks', () => {
  it('run the module that keep-masks.wat compiles to', async () => {
    const text = await readFile(join(import.meta.dirname, 'keep-masks.wat'), 'utf8');
    const compiled = (await wabt()).parseWat('keep-masks.wat', text, { simd: true }).toBinary({});
    expect(keepMasksModule).toBe(Buffer.from(compiled.buffer).toString('base64'));
  });

  it('equal the generator in plain JavaScript, one mask after the other, whatever their sizes', () => {
    const specs = [
      { name: 'first', size: 1003, droppedValues: 26 },
      { name: 'second', size: 70_000, droppedValues: 255 },
      { name: 'third', size: 5, droppedValues: 1 },
    ];
    const masks = new KeepMasks(specs);
    masks.draw(new RandomStream(7, 'masks', 1));
    masks.draw(new RandomStream(7, 'masks', 2));
    const random = new RandomStream(7, 'masks', 2);
    for (const { name, size, droppedValues } of specs) {
      expect(masks.masks[name]).toEqual(splitMixBytes(size, random).map((byte) => Number(byte >= droppedValues)));
    }
  });

  it('keep the share that they should, independent of neighbours and of other steps', () => {
    const size = 400_000;
    for (const droppedValues of [1, 26, 77, 128, 230, 255]) {
      const kept = draw(size, droppedValues).reduce((sum, one) => sum + one, 0) / size;
      const share = (256 - droppedValues) / 256;
      expect(Math.abs(kept - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / size));
    }
    const correlation = (left: Uint8Array, right: Uint8Array, shift: number) => {
      let sum = 0;
      const pairs = size - shift;
      for (let i = 0; i < pairs; i++) sum += (2 * (left[i] ?? 0) - 1) * (2 * (right[i + shift] ?? 0) - 1);
      return sum / pairs;
    };
    const fair = draw(size, 128);
    for (const shift of [1, 2, 3, 4, 8, 16, 64]) expect(Math.abs(correlation(fair, fair, shift))).toBeLessThan(0.007);
    expect(Math.abs(correlation(fair, draw(size, 128, 2), 0))).toBeLessThan(0.007);
  });
});
