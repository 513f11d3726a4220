/** The one-sentence answer under the budget slider. */

export interface BudgetEntry {
  readonly label: string;
  /** Whether validation chose it among the teachers; one entry at most. */
  readonly isBestTeacher: boolean;
  readonly mae: number;
  readonly tieGroup: number;
  /** Cost in the unit of the slider; null when it was not measured. */
  readonly cost: number | null;
}

export interface BudgetAnswer {
  readonly best: BudgetEntry;
  /** How many others within the budget tie with it. */
  readonly ties: number;
  /** The best teacher, when it is another entry. */
  readonly teacher: BudgetEntry | null;
  /** Error that the choice gives up against that teacher; negative when it gains. */
  readonly givesUp: number | null;
  /** How many times cheaper than that teacher. */
  readonly timesCheaper: number | null;
}

/** The most accurate entry that the budget allows; null when nothing fits. */
export function answerBudget(entries: readonly BudgetEntry[], budget: number): BudgetAnswer | null {
  const allowed = entries.filter((entry) => entry.cost !== null && entry.cost <= budget);
  const best = minimum(allowed);
  if (!best) return null;
  const teacher = entries.find((entry) => entry.isBestTeacher);
  const isOther = teacher !== undefined && teacher !== best;
  return {
    best,
    ties: allowed.filter((entry) => entry !== best && entry.tieGroup === best.tieGroup).length,
    teacher: isOther ? teacher : null,
    givesUp: isOther ? best.mae - teacher.mae : null,
    timesCheaper: isOther && teacher.cost !== null && best.cost ? teacher.cost / best.cost : null,
  };
}

function minimum(entries: readonly BudgetEntry[]): BudgetEntry | null {
  return entries.reduce<BudgetEntry | null>(
    (best, entry) => (best === null || entry.mae < best.mae ? entry : best),
    null,
  );
}
