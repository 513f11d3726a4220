/** How many seeds the entries of a board have. */
import type { BoardEntry } from './board-entry.ts';
import type { ScoreColumn } from './score-columns.ts';

type Seeded = Pick<BoardEntry, 'seeds' | 'kind'>;

/** `5 seeds, 95 % intervals`, or `2 to 5 seeds` where entries differ. */
export function seedWords(entries: readonly Seeded[]): string {
  const [fewest, most] = ends(entries);
  const count = fewest === most ? String(most) : `${fewest} to ${most}`;
  return `${count} ${most === 1 ? 'seed' : 'seeds'}${most > 1 ? ', 95 % intervals' : ''}`;
}

/** The column that tells entries with few seeds from those with many; none where all have as many. */
export function seedColumns(entries: readonly Seeded[]): ScoreColumn[] {
  const [fewest, most] = ends(entries);
  return fewest === most ? [] : [SEEDS];
}

const SEEDS: ScoreColumn = {
  ...{ key: 'seeds', head: 'Seeds', title: 'Seeds behind the mean and its interval', descendsFirst: true },
  value: ({ seeds }) => seeds,
  cell: ({ seeds }) => String(seeds),
};

/** Of what is drawn by seed: a baseline in closed form comes out the same under any, and is fitted once. */
function ends(entries: readonly Seeded[]): [fewest: number, most: number] {
  const drawn = entries.filter(({ kind }) => kind !== 'BASELINE');
  const counts = (drawn.length > 0 ? drawn : entries).map(({ seeds }) => seeds);
  return counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
}
