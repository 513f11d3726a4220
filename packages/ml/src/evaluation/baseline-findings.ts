/** What findings say of simple baselines: whether a network is worth its trouble at all. */
import type { FindingEntry, RankedBy } from './findings.ts';
import { measured, name, NOT_CORRECTED, number, signed, TOO_LITTLE } from './finding-words.ts';

/** The baseline of the lowest mean; undefined on a board without any. */
export function bestBaseline(entries: readonly FindingEntry[]): FindingEntry | undefined {
  return entries.find((entry) => entry.kind === 'BASELINE');
}

const figure = (value: number, { unit, digits }: RankedBy) => measured(number(value, digits), unit);

/**
 * That no network is ahead of the best baseline by its mean, and what follows from it: to ship the baseline where the ranks
 * show it better than the best teacher, else that nothing speaks for a network.
 *
 * @param entries in order of their mean, best first
 * @returns nothing where a network is ahead, or where there is no network or no baseline
 */
export function baselineSentence(entries: readonly FindingEntry[], by: RankedBy): string[] {
  const [baseline, network] = [bestBaseline(entries), entries.find((entry) => entry.kind !== 'BASELINE')];
  if (baseline === undefined || network === undefined || baseline.mae.mean > network.mae.mean) return [];
  return [
    `No network has a lower test ${by.measure} than a simple baseline, ${name(baseline)}: ` +
      `${figure(baseline.mae.mean, by)} against ${figure(network.mae.mean, by)} of the best network, ${name(network)}. ` +
      (baseline.teacherVerdict === 'BETTER' ? 'Ship the baseline.' : 'Nothing on this board speaks for a network.'),
  ];
}

/** What follows a sentence that puts a student forward: that a baseline has a lower error than it. Empty where none has. */
export function behindBaseline(student: FindingEntry, entries: readonly FindingEntry[], by: RankedBy): string {
  const baseline = bestBaseline(entries);
  if (baseline === undefined || baseline.mae.mean >= student.mae.mean) return '';
  return (
    ` Its test ${by.measure}, ${figure(student.mae.mean, by)}, is above that of a simple baseline, ${name(baseline)} ` +
    `(${figure(baseline.mae.mean, by)}).`
  );
}

/** How the best teacher stands beside the best baseline. */
export function teacherSentence(teacher: FindingEntry, baseline: FindingEntry | undefined, by: RankedBy): string {
  const own = `The best teacher, ${name(teacher)}, has a test ${by.measure} of ${figure(teacher.mae.mean, by)}`;
  if (baseline === undefined) return `${own}; no simple baseline stands beside it.`;
  const rival = `the best simple baseline, ${name(baseline)} (${figure(baseline.mae.mean, by)})`;
  const difference = baseline.againstTeacher;
  if (difference === null || difference.low === null || difference.high === null) {
    return `${own}; ${TOO_LITTLE} whether it differs from ${rival}.`;
  }
  // How far the teacher lies below the baseline, in percent of the baseline; `againstTeacher` is in percent of the teacher.
  const share = (value: number) => (value * teacher.mae.mean) / baseline.mae.mean;
  const { mean, low, high } = difference;
  const from = (a: number, b: number) => `(95 % from ${number(share(a), 1)} to ${number(share(b), 1)})`;
  switch (baseline.teacherVerdict) {
    case 'WORSE':
      return `${own}, ${number(share(mean), 1)} % ${from(low, high)} below ${rival}.`;
    case 'BETTER':
      return `${own}, ${number(-share(mean), 1)} % ${from(-high, -low)} above ${rival}: a large model does harm on these data.`;
    case 'TIE':
    case 'UNJUDGED': {
      const bounds = `95 % from ${signed(-share(high), 1)} to ${signed(-share(low), 1)}`;
      const so = low > 0 || high < 0 ? NOT_CORRECTED : 'on these data nothing speaks for a large model';
      return `${own}, not told apart from ${rival}: ${signed(-share(mean), 1)} % (${bounds}); ${so}.`;
    }
  }
}
