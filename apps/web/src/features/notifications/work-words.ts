/** What is said of long work. */
import { formatCount, formatShare } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Work } from './work.ts';

type Words = Translator<'notifications'>;

/** What it is and to what: `Experiment: Los Angeles, full labels`. */
export function workTitle(t: Words, { kind, name }: Work): string {
  const word = t(`kinds.${kind}`);
  return name === null ? word : t('title', { kind: word, name });
}

/** How far it is: `3 of 12 runs, 26 %`. */
export function workProgress(t: Words, { state, progress, parts }: Work): string {
  const share = progress === null ? '' : formatShare(progress);
  if (state === 'waiting') return t('waits');
  if (parts === null) return share === '' ? t('underWay') : share;
  const runs = { over: formatCount(parts.over), total: formatCount(parts.total) };
  return share === '' ? t('runs', runs) : t('runsShare', { ...runs, share });
}

/** How it ended, as a sentence. */
export function workEnd(t: Words, { state, error, parts }: Work): string {
  if (state === 'failed') return error === null ? t('failed') : t('failedBecause', { error });
  if (state === 'cancelled') return t('cancelled');
  return parts === null ? t('done') : t('doneRuns', { count: parts.total });
}
