/** When a delivery that was not taken is tried again: seconds at first, hours at last. */

const FIRST_SECONDS = 5;
const FACTOR = 4;
const LONGEST_SECONDS = 6 * 60 * 60;
/** Up to this share more, by chance: receivers that come back are not met by everybody at once. */
const JITTER = 0.25;

/**
 * @param attempts how many were made, from 1
 * @param chance from 0 to 1
 * @param askedSeconds what the receiver asked to wait, which is kept to as far as the longest wait goes
 */
export function secondsUntilNext(attempts: number, chance: number, askedSeconds = 0): number {
  const usual = Math.min(FIRST_SECONDS * FACTOR ** (attempts - 1), LONGEST_SECONDS);
  const least = Math.min(Math.max(usual, askedSeconds), LONGEST_SECONDS);
  return least * (1 + JITTER * chance);
}
