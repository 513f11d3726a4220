import type { LintFinding } from './checks.ts';
import type { LintSubject, SeriesRecord } from './lint-run.ts';
import type { Range } from './provenance.ts';
import { inside, outside, stepsText } from './ranges.ts';

/** What a teacher had seen when it taught; a run whose weights are the first ones of another hands on as much. */
export interface TeacherRecord {
  /** How people call it. */
  readonly label: string;
  readonly series: SeriesRecord;
  /** Steps of its series that it learnt from, and by which its weights were chosen; null where it kept no record. */
  readonly seen: { readonly learnt: readonly Range[]; readonly chosenBy: readonly Range[] } | null;
}

interface Cuts {
  readonly train: number;
  readonly validation: number;
}

/**
 * A teacher hands on what it saw: nothing that it learnt from may lie beyond the train part of the student's protocol, and
 * nothing that chose its weights in the test part. One of another dataset is held against the times of these parts where it
 * has sensors of the student's: the same readings, imported once more.
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
      refused.push(...readElsewhere(teacher, series, cuts, provenance.steps));
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

/** What a teacher of another series saw of the student's own sensors at the times of parts that it must not know. */
function readElsewhere(
  { label, series: other, seen }: TeacherRecord,
  series: SeriesRecord,
  cuts: Cuts,
  steps: number,
): string[] {
  const own = new Set(series.sensors);
  const shared = other.sensors.filter((sensor) => own.has(sensor)).length;
  if (shared === 0 || seen === null) return [];
  const timeOf = (of: SeriesRecord, step: number): number => of.startAt + step * of.stepSeconds * 1000;
  const isRead = (ranges: readonly Range[], from: number, to: number): boolean => {
    const times = ranges.map(([first, end]): Range => [timeOf(other, first), timeOf(other, end)]);
    return inside(times, timeOf(series, from), timeOf(series, to)).length > 0;
  };
  const where = `readings of another import, which shares ${shared} of its ${other.sensors.length} sensors, at the time of`;
  return [
    ...(isRead(seen.learnt, cuts.validation, steps)
      ? [`${label} learnt from ${where} the test part`]
      : isRead(seen.learnt, cuts.train, cuts.validation)
        ? [`${label} learnt from ${where} the validation part`]
        : []),
    ...(isRead(seen.chosenBy, cuts.validation, steps)
      ? [`the weights of ${label} were chosen by ${where} the test part`]
      : []),
  ];
}
