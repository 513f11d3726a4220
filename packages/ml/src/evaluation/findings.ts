/** What a leaderboard says, in plain sentences: most important first, unflattering ones included. */
import type { ControlVariant, RankedConfiguration } from './ranking.ts';
import { methodRole, type RunKind, type RunMethod } from '../config/index.ts';
import { variantSentences } from './control-findings.ts';
import { baselineSentence, behindBaseline, bestBaseline, teacherSentence } from './baseline-findings.ts';
import { capital, measured, name, NOT_CORRECTED, number, signed, TOO_LITTLE } from './finding-words.ts';

/** A ranked configuration with what a sentence needs to name and weigh it. */
export interface FindingEntry extends RankedConfiguration {
  readonly kind: RunKind;
  /** `STID-s 32/2`. */
  readonly modelLabel: string;
  /** `control`, `response 0.9`; null for baselines and teachers. */
  readonly methodLabel: string | null;
  /** Name of the method; `none` for baselines, teachers and controls. */
  readonly method: RunMethod;
  readonly parameters: number;
  readonly latencyP50Ms: number | null;
  /** Processor, engine and threads that its latency was measured with, the same for all seeds; null where they differ or are not known. */
  readonly timedOn: string | null;
  /** What sets a control apart that the experiment asked for; absent for all others. */
  readonly variant?: ControlVariant | undefined;
  /** Of a control that was trained for longer: how many times the updates. */
  readonly longer?: number | undefined;
  /** Of an event: mean average precision over the seeds, and that of knowing nothing. */
  readonly averagePrecision?: number | null;
  readonly prevalence?: number;
}

/** What the entries are ranked by. */
export interface RankedBy {
  /** `MAE`, `cross-entropy`. */
  readonly measure: string;
  /** Unit as people read it, such as `mph`; may be empty. */
  readonly unit: string;
  /** Decimals that tell two values apart. */
  readonly digits: number;
}

/** Loss of accuracy, in percent, up to which a student counts as standing in for the best teacher: its interval's upper end. */
const TOLERANCE_PERCENT = 3;
/** A control that is taught all the same: by a teacher that is shuffled, or by targets that no network made. */
const isTaughtControl = ({ method }: FindingEntry) => methodRole(method).endsWith('-control');
const isShuffled = ({ method }: FindingEntry) => methodRole(method) === 'shuffled-control';

/**
 * @param entries in order of their mean test MAE
 * @param by what they are ranked by; of a forecast the unit is enough
 * @returns sentences, most important first; empty without entries
 */
export function findings(entries: readonly FindingEntry[], by: string | RankedBy): string[] {
  const rankedBy = typeof by === 'string' ? { measure: 'MAE', unit: by, digits: 2 } : by;
  const teacher = entries.find((entry) => entry.isBestTeacher);
  const sentences = baselineSentence(entries, rankedBy);
  if (teacher !== undefined) {
    sentences.push(teacherSentence(teacher, bestBaseline(entries), rankedBy), ...orderSentence(teacher, entries));
    sentences.push(studentSentence(entries, teacher, rankedBy));
  }
  for (const entry of entries) {
    if (entry.variant !== undefined) sentences.push(...variantSentences(entry, entries, rankedBy));
    else if (entry.againstControl !== null) sentences.push(controlSentence(entry, rankedBy));
  }
  return sentences;
}

/** How well an event is told from none, whatever the probabilities are worth as such. */
function orderSentence(teacher: FindingEntry, entries: readonly FindingEntry[]): string[] {
  const { averagePrecision, prevalence } = teacher;
  if (averagePrecision == null || prevalence === undefined) return [];
  const rivals = entries
    .filter((entry) => entry.kind === 'BASELINE' && entry.averagePrecision != null)
    .sort((a, b) => (b.averagePrecision ?? 0) - (a.averagePrecision ?? 0));
  const [best] = rivals;
  // Pooled over the steps, how often the event is at each of them is already worth something.
  const rates = rivals.find(({ modelLabel }) => modelLabel.startsWith('prevalence'));
  const byHorizon =
    rates === undefined ? '' : `, knowing how often it is at each step ${number(rates.averagePrecision ?? NaN, 3)}`;
  const rival = best === undefined ? '' : `, ${name(best)} ${number(best.averagePrecision ?? NaN, 3)}`;
  return [
    `By average precision (area under the precision-recall curve) ${name(teacher)} has ${number(averagePrecision, 3)}` +
      `${rival}, all target steps pooled; knowing nothing has the prevalence, ${number(prevalence, 3)}${byHorizon}.`,
  ];
}

function studentSentence(entries: readonly FindingEntry[], teacher: FindingEntry, by: RankedBy): string {
  // A student that was taught what its teacher said of other days is there to be compared with, not to be shipped.
  const students = entries.filter(
    (entry) => entry.kind === 'STUDENT' && !isTaughtControl(entry) && entry.parameters < teacher.parameters,
  );
  const bySize = students.toSorted((a, b) => a.parameters - b.parameters || a.mae.mean - b.mae.mean);
  // A mean below the tolerance is not enough: the interval must lie below it.
  const sure = bySize.find(({ againstTeacher }) => (againstTeacher?.high ?? Infinity) <= TOLERANCE_PERCENT);
  const possible = bySize.find(({ againstTeacher }) => (againstTeacher?.mean ?? Infinity) <= TOLERANCE_PERCENT);
  if (sure === undefined && possible !== undefined) {
    return (
      `No student is shown to stay within ${TOLERANCE_PERCENT} % of the best teacher; the smallest that may be within ` +
      `${TOLERANCE_PERCENT} % is ${name(possible)} (${gapText(possible)}): ${sizeText(possible, teacher)}.` +
      behindBaseline(possible, entries, by)
    );
  }
  if (sure === undefined) {
    const [best] = students;
    if (best === undefined) return 'No student is smaller than the best teacher.';
    return (
      `No student stays within ${TOLERANCE_PERCENT} % of the best teacher: the closest, ${name(best)}, is ` +
      `away by ${gapText(best)}.` +
      behindBaseline(best, entries, by)
    );
  }
  const smaller =
    possible === undefined || possible.parameters >= sure.parameters
      ? ''
      : ` ${capital(name(possible))} (${gapText(possible)}) is smaller and may be within ${TOLERANCE_PERCENT} % as well.`;
  return (
    `The smallest student within ${TOLERANCE_PERCENT} % of the best teacher is ${name(sure)} ` +
    `(${gapText(sure)}): ${sizeText(sure, teacher)}.${behindBaseline(sure, entries, by)}${smaller}`
  );
}

/** `it has 6.3 % of the parameters and is 33.9 times as fast at batch 1`; times of two machines are not compared. */
function sizeText(student: FindingEntry, teacher: FindingEntry): string {
  const share = (100 * student.parameters) / teacher.parameters;
  const isTimed = student.latencyP50Ms !== null && teacher.latencyP50Ms !== null && student.latencyP50Ms > 0;
  const faster = !isTimed
    ? ''
    : student.timedOn === null || student.timedOn !== teacher.timedOn
      ? '; how much faster it is was not measured alike: on one processor, with one engine and as many threads, beside nothing else'
      : ` and is ${number(teacher.latencyP50Ms / student.latencyP50Ms, 1)} times as fast at batch 1`;
  return `it has ${number(share, 1)} % of the parameters${faster}`;
}

/** How far an entry is from the best teacher, `+1.7 %, 95 % from +1.1 to +2.3`; without bounds where there are none. */
function gapText({ againstTeacher }: FindingEntry): string {
  if (againstTeacher === null) throw new Error('gapText expects an entry that stands beside a best teacher');
  const { mean, low, high } = againstTeacher;
  const bounds = low === null || high === null ? '' : `, 95 % from ${signed(low, 1)} to ${signed(high, 1)}`;
  return `${signed(mean, 1)} %${bounds}`;
}

function controlSentence(entry: FindingEntry, { unit, digits }: RankedBy): string {
  const difference = entry.againstControl;
  if (difference === null) throw new Error('controlSentence expects an entry with a control');
  const subject = isShuffled(entry)
    ? `the control with a shuffled teacher (${name(entry)})`
    : isTaughtControl(entry)
      ? `the control without a teacher (${name(entry)})`
      : `${entry.modelLabel} with ${entry.methodLabel ?? 'no method'}`;
  if (difference.low === null || difference.high === null) {
    return `${capital(subject)}: ${measured(signed(difference.mean, digits + 1), unit)} against its control; ${TOO_LITTLE}.`;
  }
  const bounds = `(95 % from ${signed(difference.low, digits + 1)} to ${signed(difference.high, digits + 1)})`;
  const mean = measured(signed(difference.mean, digits + 1), unit);
  const figures = `${mean} against its control ${bounds}`;
  const isTie = entry.controlVerdict === 'TIE' || entry.controlVerdict === 'UNJUDGED';
  if (isTie && (difference.low > 0 || difference.high < 0)) {
    return `${capital(subject)} is not told apart from its control: ${mean} ${bounds}; ${NOT_CORRECTED}.`;
  }
  if (isShuffled(entry)) return shuffledSentence(entry, subject, figures);
  if (isTaughtControl(entry)) return teacherlessSentence(entry, subject, figures);
  const helper = methodRole(entry.method) === 'transferred' ? 'What another run had learnt' : 'Distillation';
  switch (entry.controlVerdict) {
    case 'BETTER':
      return `${helper} helped ${subject}: ${figures}.`;
    case 'WORSE':
      return `${helper} did harm to ${subject}: ${figures}.`;
    case 'TIE':
    case 'UNJUDGED':
      return `${helper} brought nothing measurable to ${subject}: ${figures}, a tie.`;
  }
}

/** What a student shows that was taught forecasts of other days: what a teacher's habits do, without its knowledge. */
function shuffledSentence({ controlVerdict }: FindingEntry, subject: string, figures: string): string {
  switch (controlVerdict) {
    case 'BETTER':
      return `${capital(subject)} is better than labels alone: ${figures}; so much of what distillation brings is no knowledge of the day.`;
    case 'WORSE':
      return `${capital(subject)} is worse than labels alone: ${figures}; what a teacher usually says at that time does not help.`;
    case 'TIE':
    case 'UNJUDGED':
      return `${capital(subject)} is as good as labels alone: ${figures}, a tie.`;
  }
}

/** What a student shows whose softer targets no network made. */
function teacherlessSentence({ controlVerdict }: FindingEntry, subject: string, figures: string): string {
  switch (controlVerdict) {
    case 'BETTER':
      return `${capital(subject)} is better than labels alone: ${figures}; so much of what distillation brings needs no teacher.`;
    case 'WORSE':
      return `${capital(subject)} is worse than labels alone: ${figures}; softer targets by themselves do not help.`;
    case 'TIE':
    case 'UNJUDGED':
      return `${capital(subject)} is as good as labels alone: ${figures}, a tie.`;
  }
}
