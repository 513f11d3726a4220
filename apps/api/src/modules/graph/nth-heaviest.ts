/** Selection by counting: one of tens of millions of weights by its place in their order, without putting them in order. */

const HALF = 1 << 16;
const SIGN = 0x8000_0000;

/** The bits of a float as a whole number that orders as the floats do. */
const keyOf = (bits: number): number => (bits >= SIGN ? ~bits >>> 0 : (bits | SIGN) >>> 0);
const bitsOf = (key: number): number => (key >= SIGN ? key ^ SIGN : ~key) >>> 0;

/**
 * The weight that stands at place `nth`, 1 the heaviest. Counts by the upper half of the bits, then by the lower half of those
 * in the class where it lies: two passes, whatever the weights.
 *
 * @param weight no NaN among them
 * @param nth from 1 to their number
 */
export function nthHeaviest(weight: Float32Array, nth: number): number {
  const bits = new Uint32Array(weight.buffer, weight.byteOffset, weight.length);
  const counts = new Uint32Array(HALF);
  for (let at = 0; at < bits.length; at++) {
    const upper = keyOf(bits[at] ?? 0) >>> 16;
    counts[upper] = (counts[upper] ?? 0) + 1;
  }
  const upper = classOf(counts, nth);
  counts.fill(0);
  for (let at = 0; at < bits.length; at++) {
    const key = keyOf(bits[at] ?? 0);
    if (key >>> 16 === upper.at) counts[key & (HALF - 1)] = (counts[key & (HALF - 1)] ?? 0) + 1;
  }
  const lower = classOf(counts, upper.place);
  const found = Uint32Array.of(bitsOf(upper.at * HALF + lower.at));
  return new Float32Array(found.buffer)[0] ?? 0;
}

/** The class, from the highest, in which the nth lies, and its place among those of that class. */
function classOf(counts: Uint32Array, nth: number): { readonly at: number; readonly place: number } {
  let place = nth;
  for (let at = counts.length - 1; at >= 0; at--) {
    const count = counts[at] ?? 0;
    if (place <= count) return { at, place };
    place -= count;
  }
  throw new RangeError(`there are fewer weights than ${nth}`);
}
