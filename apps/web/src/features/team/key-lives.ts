/** How long a key may live. */
const DAY_MS = 24 * 60 * 60 * 1000;

export const lives = [
  { days: 30, name: 'month' },
  { days: 90, name: 'quarter' },
  { days: 365, name: 'year' },
  { days: 0, name: 'ever' },
] as const;

/** When a key that is made `now` ends; null for one that never does. */
export function endOfLife(days: number, now: number): string | null {
  return days === 0 ? null : new Date(now + days * DAY_MS).toISOString();
}

/** How a key stands: whether it has ended, or does so within a week. */
export function keyState(expiresAt: string | null, now: number): 'ended' | 'ending' | 'good' {
  if (expiresAt === null) return 'good';
  const left = new Date(expiresAt).getTime() - now;
  if (left <= 0) return 'ended';
  return left < 7 * DAY_MS ? 'ending' : 'good';
}
