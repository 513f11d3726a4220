import type { Translator } from '../../i18n/translator.ts';
import { isBestTeacher, isTaughtControl, labelOf, type WeighedEntry } from './board-entry.ts';
import { answerBudget } from './budget-answer.ts';
import { budgetWords } from './budget-words.ts';
import { costOf, roundedCost, type CostKind } from './cost-kind.ts';

/** A sentence around the name that it is about. */
export interface BudgetSentenceParts {
  readonly before: string;
  /** Empty where nothing fits. */
  readonly choice: string;
  readonly after: string;
}

interface Weighed {
  readonly entries: readonly WeighedEntry[];
  readonly kind: CostKind;
  /** Infinite for none. */
  readonly budget: number;
}

/** Stands around the name while the message is put together: no message and no name holds it. */
const MARK = '\u0000';

/** What to take within a budget, why, and what that gives up. */
export function budgetSentence(t: Translator<'leaderboard'>, { entries, kind, budget }: Weighed): BudgetSentenceParts {
  const isLimited = Number.isFinite(budget);
  const limit = roundedCost(kind, budget);
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
  if (answer === null) {
    return { before: isLimited ? t('budget.nothingWithin', { limit }) : t('budget.nothing'), choice: '', after: '' };
  }
  const hasNoStudent = answer.choice.kind !== 'STUDENT' && answer.passedOver === null;
  const values = {
    name: answer.choice.label,
    words: budgetWords(t, answer, kind),
    choice: (name: string) => `${MARK}${name}${MARK}`,
  };
  const sentence = isLimited
    ? t.markup(hasNoStudent ? 'budget.noStudent' : 'budget.within', { limit, ...values })
    : t.markup('budget.without', values);
  const [before = '', choice = '', after = ''] = sentence.split(MARK);
  return { before, choice, after };
}
