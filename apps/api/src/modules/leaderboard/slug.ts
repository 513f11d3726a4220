/** Addresses of public boards. */
import type { leaderboards } from '@stillgraph/db';

const LONGEST = 100;
const SHAPE = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** Why a text cannot be an address; null when it can. */
export function slugFault(slug: string): string | null {
  if (SHAPE.test(slug) && slug.length <= LONGEST) return null;
  return `expected at most ${LONGEST} lower-case letters, digits and dashes between them, got "${slug.slice(0, LONGEST)}"`;
}

/** Letters that the end of an id adds: boards of one name do not meet. */
const TAIL = 8;

/** The address that a board gets for its name: its words, and the end of its id. */
export function freeSlug({ name, id }: Pick<leaderboards.LeaderboardRow, 'name' | 'id'>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST - TAIL - 1)
    .replace(/^-+|-+$/g, '');
  return [words, id.slice(-TAIL)].filter((part) => part !== '').join('-');
}
