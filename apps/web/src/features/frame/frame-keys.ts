/** What keys do on every page, outside fields. */

/** After G the first letter of a page leads there. */
export const pageKeys = {
  o: '/',
  d: '/datasets',
  n: '/networks',
  e: '/experiments',
  s: '/sweeps',
  r: '/runs',
  c: '/compare',
  l: '/leaderboards',
  m: '/models',
  t: '/team',
} as const;

/** How long G waits for the letter after it. */
export const PATIENCE_MS = 1500;

export interface Pressed {
  readonly key: string;
  /** Whether Ctrl or the Mac's command key is held. */
  readonly isCommand: boolean;
  readonly isAlt: boolean;
  /** Whether a field takes the letter, or a dialog is open. */
  readonly isTaken: boolean;
  /** Whether G was pressed just before. */
  readonly isAfterG: boolean;
  /** Whether single letters are commands. */
  readonly lettersAreOn: boolean;
}

export type FrameKey = { readonly does: 'palette' | 'keys' | 'wait' } | { readonly does: 'go'; readonly href: string };

const pages: Readonly<Record<string, string>> = pageKeys;

/** What a press of a key does in the frame; null where it is not the frame's. */
export function frameKey({ key, isCommand, isAlt, isTaken, isAfterG, lettersAreOn }: Pressed): FrameKey | null {
  const letter = key.toLowerCase();
  if (isCommand) return letter === 'k' && !isAlt ? { does: 'palette' } : null;
  if (isTaken || isAlt || !lettersAreOn) return null;
  if (key === '?') return { does: 'keys' };
  if (isAfterG) {
    const href = pages[letter];
    return href === undefined ? null : { does: 'go', href };
  }
  return letter === 'g' ? { does: 'wait' } : null;
}
