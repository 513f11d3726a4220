/** The one-sentence answer under the budget slider: which student to take, and what that gives up. */
import type { Interval, RunKind } from './board-entry.ts';
import { holdsZero } from './verdict-text.ts';

export interface BudgetEntry {
  readonly label: string;
  readonly kind: RunKind;
  /** Whether validation chose it among the teachers; one entry at most. */
  readonly isBestTeacher: boolean;
  /** Null where it was not kept. */
  readonly validationMae: number | null;
  /** Test error less the best teacher's, in percent of that; null for that teacher and without teachers. */
  readonly againstTeacher: Interval | null;
  /** Cost in the unit of the slider; null when it was not measured. */
  readonly cost: number | null;
}

export interface BudgetAnswer {
  readonly choice: BudgetEntry;
  /**
   * Why it and no other: TIED, it is the cheapest student that the test part cannot tell from the best teacher or finds
   * better; VALIDATION, its validation error is the lowest; CHEAPEST, no validation error is known.
   */
  readonly reason: 'TIED' | 'VALIDATION' | 'CHEAPEST';
  /** The best teacher, when it is another entry. */
  readonly teacher: BudgetEntry | null;
  /** How many times cheaper than that teacher. */
  readonly timesCheaper: number | null;
}

/**
 * The student to take within a budget, or the best of what else fits where no student does; null when nothing fits.
 *
 * The test part judges a student against the best teacher, by that comparison's own interval; among students that it
 * finds worse, and where there is no interval, the choice is validation's.
 *
 * @param budget in the unit of the costs; infinite for none
 */
export function answerBudget(entries: readonly BudgetEntry[], budget: number): BudgetAnswer | null {
  const allowed = entries.filter((entry) => entry.cost !== null && entry.cost <= budget);
  const students = allowed.filter((entry) => entry.kind === 'STUDENT');
  const candidates = students.length > 0 ? students : allowed;
  const asGood = students.filter(({ againstTeacher }) => againstTeacher !== null && isAsGood(againstTeacher));
  const known = candidates.filter((entry) => entry.validationMae !== null);
  const [pool, reason, order] =
    asGood.length > 0
      ? ([asGood, 'TIED', byCost] as const)
      : known.length > 0
        ? ([known, 'VALIDATION', byValidation] as const)
        : ([candidates, 'CHEAPEST', byCost] as const);
  const [choice] = [...pool].sort(order);
  if (choice === undefined) return null;
  const teacher = entries.find((entry) => entry.isBestTeacher);
  const isOther = teacher !== undefined && teacher !== choice;
  return {
    choice,
    reason,
    teacher: isOther ? teacher : null,
    timesCheaper: isOther && teacher.cost !== null && choice.cost ? teacher.cost / choice.cost : null,
  };
}

function isAsGood(difference: Interval): boolean {
  return holdsZero(difference) || (typeof difference.high === 'number' && difference.high < 0);
}

function byValidation(a: BudgetEntry, b: BudgetEntry): number {
  return (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity) || (a.cost ?? Infinity) - (b.cost ?? Infinity);
}

function byCost(a: BudgetEntry, b: BudgetEntry): number {
  return (a.cost ?? Infinity) - (b.cost ?? Infinity) || byValidation(a, b);
}
