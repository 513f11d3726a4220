/** Differences in words: never a mean without its interval, never a number where the data allow none. */
import { formatSigned } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { BoardEntry, Interval, Verdict } from './board-entry.ts';

const MOST_DIGITS = 4;

export interface DifferenceText {
  /** `−0.29`; empty where nothing was compared. */
  readonly value: string;
  /** `(−0.41 to −0.17)`, or that there is none. */
  readonly interval: string;
  /** `tie`, `better`, `worse`; empty where only an interval could say. */
  readonly word: string;
}

/** Whether a difference may be chance: its interval holds zero. False where there is no interval to say so. */
export function holdsZero({ low, high }: Interval): boolean {
  return typeof low === 'number' && typeof high === 'number' && low <= 0 && high >= 0;
}

/** `(−0.41 to −0.17)`; `no interval` for a bare mean, such as that of a single seed. */
export function intervalText(t: Translator<'leaderboard'>, { low, high }: Interval, digits: number): string {
  return typeof low === 'number' && typeof high === 'number'
    ? t('bounds', { low: boundText(low, digits), high: boundText(high, digits) })
    : t('noInterval');
}

/** A bound that is not zero is not written as zero: it is what tells a difference from a tie. */
function boundText(bound: number, digits: number): string {
  const isLost = bound !== 0 && Number(bound.toFixed(digits)) === 0;
  return isLost && digits < MOST_DIGITS ? boundText(bound, digits + 1) : formatSigned(bound, digits);
}

/**
 * A difference of errors; negative is better.
 *
 * @param suffix unit behind the mean, such as ` %`
 */
export function differenceText(
  t: Translator<'leaderboard'>,
  difference: Interval,
  digits: number,
  suffix = '',
): DifferenceText {
  const { mean, low, high } = difference;
  const isJudged = typeof low === 'number' && typeof high === 'number';
  const judgement = holdsZero(difference) ? 'tie' : mean < 0 ? 'better' : 'worse';
  return {
    value: `${formatSigned(mean, digits)}${suffix}`,
    interval: intervalText(t, difference, digits),
    word: isJudged ? t(`verdict.${judgement}`) : '',
  };
}

/**
 * A difference to the best teacher, in percent. Its interval is that of one comparison alone, so that no word judges it: its
 * sign says which is better, and only a tie needs its word.
 */
export function teacherDifferenceText(t: Translator<'leaderboard'>, difference: Interval, suffix = ''): DifferenceText {
  const text = differenceText(t, difference, 1, suffix);
  return holdsZero(difference) ? text : { ...text, word: '' };
}

type Judged = Pick<BoardEntry, 'kind' | 'isControl' | 'againstControl' | 'controlVerdict'>;

/** Whether an entry stands beside a control: a student, or a control on request, such as one that was trained for longer. */
export function hasVerdict({ kind, isControl, againstControl }: Omit<Judged, 'controlVerdict'>): boolean {
  return kind === 'STUDENT' && (!isControl || Boolean(againstControl));
}

/** Empty where nothing was judged. */
function verdictWord(t: Translator<'leaderboard'>, verdict: Verdict): string {
  switch (verdict) {
    case 'BETTER':
      return t('verdict.better');
    case 'WORSE':
      return t('verdict.worse');
    case 'TIE':
      return t('verdict.tie');
    case 'UNJUDGED':
      return '';
  }
}

/**
 * How a student stands beside its control; null for entries that have none. The word is the verdict of the ranks, which
 * may be a tie although the interval of this one difference excludes zero: then that interval stands beside it.
 *
 * @param digits decimals that tell two errors of the board apart
 */
export function verdictText(t: Translator<'leaderboard'>, entry: Judged, digits = 2): DifferenceText | null {
  if (!hasVerdict(entry)) return null;
  const { againstControl, controlVerdict } = entry;
  if (!againstControl) return { value: '', interval: '', word: t('verdict.unjudged') };
  return { ...differenceText(t, againstControl, digits), word: verdictWord(t, controlVerdict) };
}

/** All parts of a difference on one line. */
export function differenceLine({ value, interval, word }: DifferenceText): string {
  return [value, interval, word].filter((part) => part !== '').join(' ');
}
