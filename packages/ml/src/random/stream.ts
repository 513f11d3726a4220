/**
 * Seeded random numbers. A stream is named by a seed and a purpose, so that streams do not depend on how much was drawn
 * from each other: the dropout of step 800 is the same whether or not the run was interrupted at step 700.
 */

/** Folds a seed and the words of a purpose into 32 bits (FNV-1a over the characters, finished by murmur3's mixer). */
function hash(parts: readonly (number | string)[]): number {
  let state = 0x811c9dc5;
  for (const character of parts.join('\u0000')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return mix(state);
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The generator sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, a few nanoseconds a number. */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;
  private spareNormal: number | undefined;

  /**
   * @param seed a whole number of 0 or more
   * @param purpose what the numbers are for, e.g. `('dropout', step)`; other purposes give unrelated numbers
   */
  constructor(seed: number, ...purpose: (number | string)[]) {
    this.a = hash([seed, ...purpose]) | 0;
    this.b = hash([...purpose, seed, 'b']) | 0;
    this.c = hash([...purpose, 'c', seed]) | 0;
    for (let round = 0; round < 16; round += 1) this.uint32();
  }

  /** A whole number in [0, 2^32). */
  uint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  uniform(): number {
    return this.uint32() / 2 ** 32;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.uniform() * limit);
  }

  /** A standard normal number (Box and Muller 1958). */
  normal(): number {
    if (this.spareNormal !== undefined) {
      const spare = this.spareNormal;
      this.spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Puts the elements into a random order, in place (Fisher and Yates). */
  shuffle(values: Int32Array): void {
    for (let last = values.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      const value = values[last] ?? 0;
      values[last] = values[other] ?? 0;
      values[other] = value;
    }
  }
}
