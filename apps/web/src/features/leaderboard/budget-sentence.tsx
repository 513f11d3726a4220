import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { budgetSentence } from './budget-sentence-parts.ts';
import type { WeighedEntry } from './board-entry.ts';
import type { CostKind } from './cost-kind.ts';

interface BudgetSentenceProps {
  entries: readonly WeighedEntry[];
  kind: CostKind;
  /** Infinite for none. */
  budget: number;
}

/** The answer in one sentence: what to take within the budget, why, and what that gives up. */
export function BudgetSentence(props: BudgetSentenceProps): ReactNode {
  const t = useTranslations('leaderboard');
  const { before, choice, after } = budgetSentence(t, props);
  return (
    <p className="board-answer" aria-live="polite">
      {before}
      <strong>{choice}</strong>
      {after}
    </p>
  );
}
