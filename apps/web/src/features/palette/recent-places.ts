/** Where somebody was lately, kept in the browser for each team. */
import { z } from 'zod';

const MOST = 6;
const place = z.object({ href: z.string().startsWith('/'), label: z.string().min(1) });
const places = z.array(place);

export type Place = z.infer<typeof place>;

const keyOf = (teamId: string): string => `stillgraph.recent.${teamId}`;

/** Pages of one thing; lists and forms are at hand anyway. */
const OF_A_THING = /^\/(datasets|networks|experiments|sweeps|leaderboards|models|runs)\/(?!new$|differences$)[^/]+/;

/** The newest first; nothing where the browser keeps nothing, or something else. */
export function recentPlaces(teamId: string, store: Pick<Storage, 'getItem'> = localStorage): readonly Place[] {
  try {
    return places.parse(JSON.parse(store.getItem(keyOf(teamId)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps that somebody was there; what a place was called last is what it is called. */
export function rememberPlace(
  teamId: string,
  { href, label }: Place,
  store: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): void {
  if (!OF_A_THING.test(href) || label === '') return;
  const others = recentPlaces(teamId, store).filter((known) => known.href !== href);
  try {
    store.setItem(keyOf(teamId), JSON.stringify([{ href, label }, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing has no recent places.
  }
}
