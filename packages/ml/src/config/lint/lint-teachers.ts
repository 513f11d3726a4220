import type { LintFinding } from './checks.ts';
import type { LintSubject, SensorRecord, SeriesRecord } from './lint-run.ts';
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
      const found = readElsewhere(teacher, series, cuts, provenance.steps);
      refused.push(...found.refused);
      noted.push(...found.noted);
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
  return [
    {
      check,
      verdict: 'PASS',
      detail: `${who} learnt nothing from behind the train part and was chosen without the test part`,
    },
  ];
}

interface Found {
  readonly refused: string[];
  readonly noted: string[];
}

/** What a teacher of another series saw of the student's own sensors at the times of parts that it must not know. */
function readElsewhere(
  { label, series: other, seen }: TeacherRecord,
  series: SeriesRecord,
  cuts: Cuts,
  steps: number,
): Found {
  if (seen === null) return { refused: [], noted: [] };
  const timeOf = (of: SeriesRecord, step: number): number => of.startAt + step * of.stepSeconds * 1000;
  const isRead = (ranges: readonly Range[], from: number, to: number): boolean => {
    const times = ranges.map(([first, end]): Range => [timeOf(other, first), timeOf(other, end)]);
    return inside(times, timeOf(series, from), timeOf(series, to)).length > 0;
  };
  const part = isRead(seen.learnt, cuts.validation, steps)
    ? 'test'
    : isRead(seen.learnt, cuts.train, cuts.validation)
      ? 'validation'
      : null;
  const isChosen = isRead(seen.chosenBy, cuts.validation, steps);
  if (part === null && !isChosen) return { refused: [], noted: [] };
  const shared = sharedSensors(other.sensors, series.sensors);
  if (shared === null) {
    const noted = `${label} saw another import at the time of the test or validation part; whether sensors are shared is not known`;
    return { refused: [], noted: [noted] };
  }
  if (shared === 0) return { refused: [], noted: [] };
  const where = `readings of another import, which shares ${shared} of its ${other.sensors.length} sensors, at the time of`;
  return {
    refused: [
      ...(part === null ? [] : [`${label} learnt from ${where} the ${part} part`]),
      ...(isChosen ? [`the weights of ${label} were chosen by ${where} the test part`] : []),
    ],
    noted: [],
  };
}

/** Cells of a thousandth of a degree, some hundred metres: imports round places differently. */
const CELLS_A_DEGREE = 1000;

/**
 * Number of sensors that another import has as well: at the same place, whatever they are called, or by their id where one
 * of the two has no places. Null where no id is known there, which says nothing: an import may number them anew.
 */
function sharedSensors(others: readonly SensorRecord[], own: readonly SensorRecord[]): number | null {
  const isPlaced = (sensors: readonly SensorRecord[]): boolean => sensors.every(({ place }) => place !== null);
  if (!isPlaced(others) || !isPlaced(own)) {
    const ids = new Set(own.map(({ id }) => id));
    return others.filter(({ id }) => ids.has(id)).length || null;
  }
  const cellOf = (degrees: number): number => Math.round(degrees * CELLS_A_DEGREE);
  const taken = new Set<string>();
  for (const { place } of own) {
    const [latitude, longitude] = place ?? [NaN, NaN];
    for (const north of [-1, 0, 1]) {
      for (const east of [-1, 0, 1]) taken.add(`${cellOf(latitude) + north} ${cellOf(longitude) + east}`);
    }
  }
  return others.filter(({ place }) => place !== null && taken.has(`${cellOf(place[0])} ${cellOf(place[1])}`)).length;
}
