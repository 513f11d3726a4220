import type { LintFinding } from './checks.ts';
import type { LintSubject } from './lint-run.ts';
import type { Range } from './provenance.ts';
import { inside, outside, stepsText } from './ranges.ts';

/** What a teacher had seen when it taught; a run whose weights are the first ones of another hands on as much. */
export interface TeacherRecord {
  /** How people call it. */
  readonly label: string;
  readonly series: LintSubject['series'];
  /** Steps of its series that it learnt from, and by which its weights were chosen; null where it kept no record. */
  readonly seen: { readonly learnt: readonly Range[]; readonly chosenBy: readonly Range[] } | null;
}

interface Cuts {
  readonly train: number;
  readonly validation: number;
}

/**
 * A teacher hands on what it saw: nothing that it learnt from may lie beyond the train part of the student's protocol, and
 * nothing that chose its weights in the test part. One of another dataset is held against the time of the test part.
 *
 * @returns one finding for all teachers; none without a teacher
 */
export function lintTeachers({ teachers, series, provenance }: LintSubject, cuts: Cuts): LintFinding[] {
  if (teachers.length === 0) return [];
  const check = 'teacher';
  const refused: string[] = [];
  const noted: string[] = [];
  for (const teacher of teachers) {
    const { label, seen } = teacher;
    if (seen === null) {
      noted.push(`${label} kept no record of what it learnt from`);
      continue;
    }
    if (teacher.series.contentHash !== series.contentHash) {
      const overlap = sharedTime(teacher, series, cuts.validation, provenance.steps);
      if (overlap)
        noted.push(
          `${label} learnt from another dataset at the time of the test part; whether sensors are shared is not known`,
        );
      continue;
    }
    const inTest = outside(seen.learnt, 0, cuts.validation);
    const beyond = outside(seen.learnt, 0, cuts.train);
    const chosenByTest = outside(seen.chosenBy, 0, cuts.validation);
    if (inTest.length > 0) refused.push(`${label} learnt from ${stepsText(inTest)} of the test part`);
    else if (beyond.length > 0) refused.push(`${label} learnt from ${stepsText(beyond)} of the validation part`);
    if (chosenByTest.length > 0)
      refused.push(`the weights of ${label} were chosen by ${stepsText(chosenByTest)} of the test part`);
  }
  if (refused.length > 0) return [{ check, verdict: 'REFUSE', detail: refused.join('; ') }];
  if (noted.length > 0) return [{ check, verdict: 'NOTE', detail: noted.join('; ') }];
  const who = teachers.map(({ label }) => label).join(', ');
  return [{ check, verdict: 'PASS', detail: `${who} learnt from the train part and was chosen without the test part` }];
}

/** Whether a teacher of another series learnt from readings of the time in which the test part lies. */
function sharedTime(teacher: TeacherRecord, series: LintSubject['series'], testStep: number, steps: number): boolean {
  const timeOf = (of: LintSubject['series'], step: number): number => of.startAt + step * of.stepSeconds * 1000;
  const learnt = (teacher.seen?.learnt ?? []).map(([from, to]): Range => [
    timeOf(teacher.series, from),
    timeOf(teacher.series, to),
  ]);
  return inside(learnt, timeOf(series, testStep), timeOf(series, steps)).length > 0;
}
