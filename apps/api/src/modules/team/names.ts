/** How teams are called. */
import { teams } from '@stillgraph/db';
import { UserError } from '../../errors/user-error.ts';

const LONGEST_NAME = 100;

/** Why a text cannot be the name of a team; null when it can. */
export function nameFault(name: string): UserError | null {
  if (name !== '' && name.length <= LONGEST_NAME) return null;
  return new UserError('INVALID', `a name has 1 to ${LONGEST_NAME} characters, this one ${name.length}`, ['name']);
}

/** Why a text cannot be the short name of a team; null when it can. */
export function slugFault(slug: string): UserError | null {
  const { SLUG_SHAPE, LONGEST_SLUG } = teams;
  // What removed teams are called; a team of that name would stand in the way of one.
  if (SLUG_SHAPE.test(slug) && slug.length <= LONGEST_SLUG && !slug.startsWith('removed-')) return null;
  return new UserError(
    'INVALID',
    `expected at most ${LONGEST_SLUG} lower-case letters, digits and dashes between them, not "removed-" first; got "${slug.slice(0, LONGEST_SLUG)}"`,
    ['slug'],
  );
}

/** Letters that the end of an id adds: teams of one name do not meet. */
const TAIL = 8;

/** The short name that a team gets for its name: its words, and the end of its id. */
export function slugOf(name: string, id: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(removed)?-+/, '')
    .slice(0, teams.LONGEST_SLUG - TAIL - 1)
    .replace(/-+$/, '');
  return [words, id.slice(-TAIL)].filter((part) => part !== '').join('-');
}
