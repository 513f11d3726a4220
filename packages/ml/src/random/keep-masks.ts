/**
 * Dropout asks for millions of random bytes a step. They come from a small WebAssembly kernel (`keep-masks.wat`), four
 * times as fast as the same loop in JavaScript, whose 32-bit products the engine cannot put side by side.
 */
import { kernelOf, memoryOf } from '../web-assembly.ts';
import { keepMasksModule } from './keep-masks-module.ts';
import type { RandomStream } from './stream.ts';

export interface KeepMaskSpec {
  readonly name: string;
  /** Number of elements. */
  readonly size: number;
  /** k, number of the 256 values of a random byte for which an element is dropped, 0 to 255. */
  readonly droppedValues: number;
}

const GROUP_BYTES = 16;

type Fill = (to: number, end: number, start: number, step: number, droppedValues: number) => void;

/** Named masks that are drawn anew, in place, for every step. */
export class KeepMasks {
  /** For each mask, one byte an element: 1 where it is kept, with probability (256 − k) / 256, else 0. */
  readonly masks: Readonly<Record<string, Uint8Array>>;
  private readonly places: readonly { readonly from: number; readonly end: number; readonly droppedValues: number }[];
  private readonly fill: Fill;

  constructor(specs: readonly KeepMaskSpec[]) {
    let end = 0;
    this.places = specs.map(({ size, droppedValues }) => {
      const from = end;
      end += Math.ceil(size / GROUP_BYTES) * GROUP_BYTES;
      return { from, end, droppedValues };
    });
    const memory = memoryOf(end);
    this.fill = kernelOf<{ readonly fill: Fill }>(keepMasksModule, memory).fill;
    this.masks = Object.fromEntries(
      specs.map(({ name, size }, index) => [name, new Uint8Array(memory.buffer, this.places[index]?.from, size)]),
    );
  }

  /** Draws all masks anew; the start and the step of each one's generator come from the stream. */
  draw(random: RandomStream): void {
    for (const { from, end, droppedValues } of this.places)
      this.fill(from, end, random.uint32() | 0, random.uint32() | 1, droppedValues);
  }
}
