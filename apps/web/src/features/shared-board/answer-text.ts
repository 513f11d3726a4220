import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { budgetSentence, type BudgetSentenceParts } from '../leaderboard/budget-sentence-parts.ts';
import { timedTogether } from '../leaderboard/timed-together.ts';
import { strangerEntries } from './stranger-entry.ts';

/** What the board answers where nobody set a budget; null of a board without entries. */
export function plainAnswer(
  words: Translator<'leaderboard'>,
  board: Pick<StrangersBoardFragment, 'entries'>,
): BudgetSentenceParts | null {
  const { entries } = timedTogether(strangerEntries(board));
  return entries.length === 0
    ? null
    : budgetSentence(words, { entries, kind: 'latency', budget: Number.POSITIVE_INFINITY });
}
