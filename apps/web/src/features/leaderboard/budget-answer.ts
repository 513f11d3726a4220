/** The answer under the budget slider: which student to take, or that none is worth it, and what that gives up. */
import type { Interval, RunKind } from './board-entry.ts';

/** Percent above the best teacher up to which a student stands in for it: its interval's upper end, as in the board's findings. */
export const TOLERANCE_PERCENT = 3;

export interface BudgetEntry {
  readonly label: string;
  readonly kind: RunKind;
  /** Whether it was taught without a teacher's knowledge: there to be compared with, not to be shipped. */
  readonly isTaughtControl: boolean;
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
   * validation nor on the test part; WITHIN, it is the cheapest student that the test part shows to stay within the tolerance of the
   * best teacher; VALIDATION, its validation error is the lowest; CHEAPEST, no validation error is known.
   */
  readonly reason: 'BASELINE' | 'WITHIN' | 'VALIDATION' | 'CHEAPEST';
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
 * The test part judges a student against the best teacher: the whole interval of that comparison must lie within the
 * tolerance, for a wide one that holds zero is no evidence that the two are equal. Among all others the choice is
 * validation's.
 *
 * @param budget in the unit of the costs; infinite for none
 */
export function answerBudget(entries: readonly BudgetEntry[], budget: number): BudgetAnswer | null {
  const allowed = entries.filter((entry) => entry.cost !== null && entry.cost <= budget);
  const shippable = allowed.filter((entry) => !entry.isTaughtControl);
  const students = shippable.filter((entry) => entry.kind === 'STUDENT');
  const networks = allowed.filter((entry) => entry.kind !== 'BASELINE');
  const [baseline] = allowed.filter((entry) => isAhead(entry, networks)).sort(byValidation);
  const candidates = students.length > 0 ? students : shippable;
  const within = students.filter(({ againstTeacher }) => againstTeacher !== null && isWithin(againstTeacher));
  const known = candidates.filter((entry) => entry.validationMae !== null);
  const [pool, reason, order] =
    within.length > 0
      ? ([within, 'WITHIN', byCost] as const)
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

/** Whether an entry is shown to stay within the tolerance of the best teacher. */
export function isWithin({ high }: Interval): boolean {
  return typeof high === 'number' && high <= TOLERANCE_PERCENT;
}

function byValidation(a: BudgetEntry, b: BudgetEntry): number {
  return (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity) || (a.cost ?? Infinity) - (b.cost ?? Infinity);
}

function byCost(a: BudgetEntry, b: BudgetEntry): number {
  return (a.cost ?? Infinity) - (b.cost ?? Infinity) || byValidation(a, b);
}
