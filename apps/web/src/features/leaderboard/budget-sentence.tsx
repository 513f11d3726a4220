import type { ReactNode } from 'react';
import { formatShort } from '../../chart/short-number.ts';
import { formatNumber } from '../../format/index.ts';
import { isBestTeacher, labelOf } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { answerBudget } from './budget-answer.ts';
import { COST_WORDS, costOf } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';

interface BudgetSentenceProps {
  entries: readonly BoardEntry[];
  kind: CostKind;
  budget: number;
  unit: string;
}

const CHEAPER_WORDS: Readonly<Record<CostKind, string>> = {
  latency: 'times faster',
  size: 'times smaller',
  parameters: 'times smaller',
};

/** The answer in one sentence: what to take within the budget, and what that gives up. */
export function BudgetSentence({ entries, kind, budget, unit }: BudgetSentenceProps): ReactNode {
  const words = COST_WORDS[kind];
  const answer = answerBudget(
    entries.map((entry) => ({
      label: labelOf(entry),
      isBestTeacher: isBestTeacher(entry),
      mae: entry.mae.mean,
      tieGroup: entry.tieGroup,
      cost: costOf(entry, kind),
    })),
    budget,
  );
  if (!answer) {
    return (
      <p className="board-answer" aria-live="polite">
        Nothing on this board stays within {words.format(budget)}.
      </p>
    );
  }
  const { best, ties, teacher, givesUp, timesCheaper } = answer;
  const cheaper =
    timesCheaper !== null && timesCheaper >= 1 ? ` and is ${formatShort(timesCheaper)} ${CHEAPER_WORDS[kind]}` : '';
  return (
    <p className="board-answer" aria-live="polite">
      Within {words.format(budget)}: <strong>{best.label}</strong>
      {ties > 0 ? `, ${ties === 1 ? 'one other ties' : `${ties} others tie`} with it` : ''}.
      {teacher !== null && givesUp !== null && (
        <>
          {' '}
          It {givesUp >= 0 ? 'gives up' : 'gains'} {formatNumber(Math.abs(givesUp), 2)} {unit} against the best teacher,{' '}
          {teacher.label}
          {best.tieGroup === teacher.tieGroup ? ' (a tie)' : ''}
          {cheaper}.
        </>
      )}
    </p>
  );
}
