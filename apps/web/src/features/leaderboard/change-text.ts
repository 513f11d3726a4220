import { formatCount } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What a version changed, in a few words. */
export interface VersionChange {
  readonly came: number;
  readonly went: number;
  readonly judged: number;
  readonly moved: number;
  readonly measured: number;
}

/** `2 came, 1 judged otherwise`; of the first version, which has none before it, that it is the first. */
export function changeText(t: Translator<'leaderboard'>, change: VersionChange | null | undefined): string {
  if (change === null || change === undefined) return t('history.first');
  const kinds = ['came', 'went', 'judged', 'moved', 'measured'] as const;
  const told = kinds.flatMap((kind) =>
    change[kind] > 0 ? [t(`history.change.${kind}`, { count: formatCount(change[kind]) })] : [],
  );
  return told.length === 0 ? t('history.otherOrder') : told.join(t('separator'));
}
