import type { ReactNode } from 'react';
import { isBestTeacher, isTaughtControl, labelOf } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { answerBudget } from './budget-answer.ts';
import { budgetWords } from './budget-words.ts';
import { COST_WORDS, costOf } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';

interface BudgetSentenceProps {
  entries: readonly BoardEntry[];
  kind: CostKind;
  /** Infinite for none. */
  budget: number;
}

/** The answer in one sentence: what to take within the budget, why, and what that gives up. */
export function BudgetSentence({ entries, kind, budget }: BudgetSentenceProps): ReactNode {
  const isLimited = Number.isFinite(budget);
  const within = isLimited ? `Within ${COST_WORDS[kind].format(budget)}` : 'Without a limit';
  const answer = answerBudget(
    entries.map((entry) => ({
      label: labelOf(entry),
      kind: entry.kind,
      isTaughtControl: isTaughtControl(entry),
      isBestTeacher: isBestTeacher(entry),
      validationMae: entry.validationMae,
      testMae: entry.mae.mean,
      againstTeacher: entry.againstTeacher ?? null,
      cost: costOf(entry, kind),
    })),
    budget,
  );
  return (
    <p className="board-answer" aria-live="polite">
      {answer === null ? (
        `${within} there is nothing on this board.`
      ) : (
        <>
          {isLimited && answer.choice.kind !== 'STUDENT' && answer.passedOver === null
            ? `No student stays within ${COST_WORDS[kind].format(budget)}; of the others: `
            : `${within}: `}
          <strong>{answer.choice.label}</strong>, {budgetWords(answer, kind)}
        </>
      )}
    </p>
  );
}
