/** How many seeds the entries of a board have. */
import type { Translator } from '../../i18n/translator.ts';
import type { BoardEntry } from './board-entry.ts';
import type { ScoreColumn } from './score-columns.ts';

type Seeded = Pick<BoardEntry, 'seeds' | 'kind'>;

/** `5 seeds, 95 % intervals`, or `2 to 5 seeds` where entries differ. */
export function seedWords(t: Translator<'leaderboard'>, entries: readonly Seeded[]): string {
  const [fewest, most] = ends(entries);
  const range = fewest === most ? String(most) : t('seedRange', { fewest: String(fewest), most: String(most) });
  return most > 1 ? t('seedsJudged', { range, most }) : t('seeds', { range, most });
}

/** The column that tells entries with few seeds from those with many; none where all have as many. */
export function seedColumns(t: Translator<'leaderboard'>, entries: readonly Seeded[]): ScoreColumn[] {
  if (!hasUnevenSeeds(entries)) return [];
  return [
    {
      ...{ key: 'seeds', head: t('column.seeds'), title: t('column.seedsTitle'), descendsFirst: true },
      value: ({ seeds }) => seeds,
      cell: ({ seeds }) => String(seeds),
    },
  ];
}

/** Whether some entries have fewer seeds than others. */
export function hasUnevenSeeds(entries: readonly Seeded[]): boolean {
  const [fewest, most] = ends(entries);
  return fewest !== most;
}

/** Of what is drawn by seed: a baseline in closed form comes out the same under any, and is fitted once. */
function ends(entries: readonly Seeded[]): [fewest: number, most: number] {
  const drawn = entries.filter(({ kind }) => kind !== 'BASELINE');
  const counts = (drawn.length > 0 ? drawn : entries).map(({ seeds }) => seeds);
  return counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
}
