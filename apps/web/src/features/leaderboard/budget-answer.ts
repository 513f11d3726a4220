/** The answer under the budget slider: which student to take, or that none is worth it, and what that gives up. */
import type { Interval, RunKind } from './board-entry.ts';
import { holdsZero } from './verdict-text.ts';

export interface BudgetEntry {
  readonly label: string;
  readonly kind: RunKind;
  /** Whether validation chose it among the teachers; one entry at most. */
  readonly isBestTeacher: boolean;
  /** Null where it was not kept. */
  readonly validationMae: number | null;
  /** Mean test error. */
  readonly testMae: number;
  /** Test error less the best teacher's, in percent of that; null for that teacher and without teachers. */
  readonly againstTeacher: Interval | null;
  /** Cost in the unit of the slider; null when it was not measured. */
  readonly cost: number | null;
}

export interface BudgetAnswer {
  readonly choice: BudgetEntry;
  /**
   * Why it and no other: BASELINE, it is a simple baseline that no network within the budget is ahead of, neither on
   * validation nor on the test part; TIED, it is the cheapest student that the test part cannot tell from the best teacher or finds
   * better; VALIDATION, its validation error is the lowest; CHEAPEST, no validation error is known.
   */
  readonly reason: 'BASELINE' | 'TIED' | 'VALIDATION' | 'CHEAPEST';
  /** In place of what a BASELINE is recommended: the student that would have been the answer; null where none fits. */
  readonly passedOver: BudgetEntry | null;
  /** The best teacher, when it is another entry. */
  readonly teacher: BudgetEntry | null;
  /** How many times cheaper than that teacher. */
  readonly timesCheaper: number | null;
}

/**
 * The student to take within a budget, or the best of what else fits where no student does; null when nothing fits. A
 * baseline that is ahead of every network that fits comes before any student: what is simpler and better needs no teacher.
 *
 * The test part judges a student against the best teacher, by that comparison's own interval; among students that it
 * finds worse, and where there is no interval, the choice is validation's.
 *
 * @param budget in the unit of the costs; infinite for none
 */
export function answerBudget(entries: readonly BudgetEntry[], budget: number): BudgetAnswer | null {
  const allowed = entries.filter((entry) => entry.cost !== null && entry.cost <= budget);
  const students = allowed.filter((entry) => entry.kind === 'STUDENT');
  const networks = allowed.filter((entry) => entry.kind !== 'BASELINE');
  const [baseline] = allowed.filter((entry) => isAhead(entry, networks)).sort(byValidation);
  const candidates = students.length > 0 ? students : allowed;
  const asGood = students.filter(({ againstTeacher }) => againstTeacher !== null && isAsGood(againstTeacher));
  const known = candidates.filter((entry) => entry.validationMae !== null);
  const [pool, reason, order] =
    asGood.length > 0
      ? ([asGood, 'TIED', byCost] as const)
      : known.length > 0
        ? ([known, 'VALIDATION', byValidation] as const)
        : ([candidates, 'CHEAPEST', byCost] as const);
  const [best] = [...pool].sort(order);
  const choice = baseline ?? best;
  if (choice === undefined) return null;
  const teacher = entries.find((entry) => entry.isBestTeacher);
  const isOther = teacher !== undefined && teacher !== choice;
  return {
    choice,
    reason: baseline === undefined ? reason : 'BASELINE',
    passedOver: baseline !== undefined && best?.kind === 'STUDENT' ? best : null,
    teacher: isOther ? teacher : null,
    timesCheaper: isOther && teacher.cost !== null && choice.cost ? teacher.cost / choice.cost : null,
  };
}

/** Whether an entry is a baseline with a lower error than all the networks, where it was chosen and where it is judged. */
function isAhead({ kind, validationMae, testMae }: BudgetEntry, networks: readonly BudgetEntry[]): boolean {
  if (kind !== 'BASELINE' || networks.length === 0) return false;
  return networks.every(
    (network) =>
      testMae < network.testMae &&
      (validationMae === null || network.validationMae === null || validationMae < network.validationMae),
  );
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
