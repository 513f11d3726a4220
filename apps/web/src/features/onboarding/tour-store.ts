/** How far somebody is on the tour, kept in the browser: it can be left at any step and taken up there again. */
import { z } from 'zod';

export const STEPS = 5;

const tour = z.object({
  /** `new`: nobody has answered yet whether they want it. */
  state: z.enum(['new', 'open', 'left', 'done']),
  /** From 0. */
  step: z
    .int()
    .min(0)
    .max(STEPS - 1),
});
export type Tour = z.infer<typeof tour>;

const KEY = 'stillgraph.tour';
const fresh: Tour = { state: 'new', step: 0 };
const listeners = new Set<() => void>();
let known: { readonly text: string | null; readonly tour: Tour } | null = null;

/** For useSyncExternalStore: the same object until something has changed. */
export function currentTour(store: Pick<Storage, 'getItem'> = localStorage): Tour {
  const text = textIn(store);
  if (known?.text !== text || known === null) known = { text, tour: read(text) };
  return known.tour;
}

function textIn(store: Pick<Storage, 'getItem'>): string | null {
  try {
    return store.getItem(KEY);
  } catch {
    return null;
  }
}

function read(text: string | null): Tour {
  try {
    return text === null ? fresh : tour.parse(JSON.parse(text));
  } catch {
    return fresh;
  }
}

export function setTour(next: Tour, store: Pick<Storage, 'setItem'> = localStorage): void {
  try {
    store.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing forgets the tour with the page.
  }
  for (const listener of listeners) listener();
}

/** Takes it up where it was left; from the beginning where it was gone through. */
export function openTour(): void {
  const { state, step } = currentTour();
  setTour({ state: 'open', step: state === 'done' ? 0 : step });
}

/** For useSyncExternalStore; other tabs of the browser tell of theirs too. */
export function subscribeToTour(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
