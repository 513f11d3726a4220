/** Numbers as data files write them; nothing else passes for one. */

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const LARGEST = 3.4028234663852886e38;

/** The number, or null where the text is none, or none that float32 can hold. */
export function numberOf(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= LARGEST ? value : null;
}
