/** The leakage linter: what of a run's record would make its score worth nothing. */
import { cutsOf, type Protocol } from '../protocol.ts';
import type { LintCheck, LintFinding, LintVerdict } from './checks.ts';
import { lintTeachers, type TeacherRecord } from './lint-teachers.ts';
import type { Provenance, Range, ReadPurpose } from './provenance.ts';
import { lengthOf, outside, stepsText } from './ranges.ts';

/** Shares from which a fault keeps a run off a leaderboard; below it is noted. */
const REPEATED_WINDOWS = 0.01;
const SUSPECT_ZEROS = 0.01;
/** A profile that leaves a day out does not move by more than rounding when that day is changed. */
const MOVES = 1e-4;

export interface GraphRecord {
  /** How the graph was made, such as `GAUSSIAN_KERNEL`; `IDENTITY` where the run was denied it, `NONE` where it reads none. */
  readonly recipe: string;
  /** Steps whose readings the graph was made from; null where it was made without any, or nobody said. */
  readonly learntFrom: Range | null;
}

/** A sensor as its import names and places it. */
export interface SensorRecord {
  readonly id: string;
  /** Latitude and longitude, degrees; null where nobody has said it. */
  readonly place: readonly [number, number] | null;
}

/** What a series is, and where its steps lie in time. */
export interface SeriesRecord {
  readonly contentHash: string;
  /** ms since 1970. */
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly sensors: readonly SensorRecord[];
}

export interface LintSubject {
  readonly provenance: Provenance;
  readonly protocol: Pick<Protocol, 'split' | 'inputSteps' | 'targetSteps'>;
  /** Content hash of the series, and where its steps lie in time. */
  readonly series: SeriesRecord;
  readonly graph: GraphRecord;
  /** Channels of the dataset that come from a table with a longer step than the series'. */
  readonly coarse: readonly { readonly name: string; readonly stepSeconds: number }[];
  /** The runs that it learnt from, averages or took its first weights from, directly or through others. */
  readonly teachers: readonly TeacherRecord[];
}

/**
 * Judges a run by what it recorded.
 *
 * @returns one finding a check, in the order of `lintChecks`; the check `teacher` only where there is such a run
 */
export function lintRun(subject: LintSubject): LintFinding[] {
  const { provenance, protocol } = subject;
  const { steps, reads } = provenance;
  const cuts = cutsOf(protocol, steps);
  const finding = (check: LintCheck, verdict: LintVerdict, detail: string): LintFinding => ({ check, verdict, detail });

  const learntWithin = (check: LintCheck, what: string, purposes: readonly ReadPurpose[]): LintFinding => {
    const touched = purposes.flatMap((purpose) => reads[purpose]);
    const beyond = purposes.flatMap((purpose) => outside(reads[purpose], 0, cuts.train));
    if (beyond.length > 0) {
      const parts = partsOf(beyond, cuts);
      return finding(
        check,
        'REFUSE',
        `${what} ${stepsText(beyond)} of the ${parts}; the train part ends at step ${cuts.train - 1}`,
      );
    }
    if (touched.length === 0) return finding(check, 'PASS', `${what} no reading at all`);
    const end = Math.max(...touched.map(([, to]) => to));
    const begin = Math.min(...touched.map(([from]) => from));
    return finding(
      check,
      'PASS',
      `${what} steps ${begin} to ${end - 1}; the train part ends at step ${cuts.train - 1}`,
    );
  };

  return [
    learntWithin('scaler', 'the scaler read', ['scaler']),
    learntWithin('profile', 'the profile read', ['profile']),
    ownDay(provenance),
    learntWithin('learning', 'training read', ['inputs', 'labels', 'taught']),
    covariates(subject),
    selection(reads.selection, cuts, steps),
    windowsInside(provenance, cuts),
    duplicates(provenance),
    testOnce(provenance),
    graph(subject.graph, cuts),
    ...lintTeachers(subject, cuts),
    zeros(provenance),
  ];
}

type Cuts = ReturnType<typeof cutsOf>;

/** `validation part`, `test part` or both, by where ranges behind the train part lie. */
function partsOf(ranges: readonly Range[], { train, validation }: Cuts): string {
  const inValidation = ranges.some(([from, to]) => from < validation && to > train);
  const inTest = ranges.some(([, to]) => to > validation);
  return [inValidation ? 'validation' : '', inTest ? 'test' : ''].filter(Boolean).join(' and ') + ' part';
}

function ownDay({ ownDayShare }: Provenance): LintFinding {
  const check = 'own-day';
  if (ownDayShare === null)
    return {
      check,
      verdict: 'NOTE',
      detail: 'no train day could be tried: none has readings and leaves other days to learn from',
    };
  const moved = `changing what a train window holds moves the profile that it reads by ${(100 * ownDayShare).toFixed(1)} % of the change`;
  return ownDayShare > MOVES
    ? { check, verdict: 'REFUSE', detail: `${moved}: the profile holds labels of its own window` }
    : { check, verdict: 'PASS', detail: moved };
}

function covariates({ provenance: { shownAhead, shown }, series, coarse }: LintSubject): LintFinding {
  const check = 'covariates';
  const noted: string[] = [];
  if (shownAhead.length > 0) {
    const which = shownAhead.map((name) => `"${name}"`).join(', ');
    noted.push(`the target steps of ${which} were shown: that they are known ahead is what the dataset says`);
  }
  // What is known ahead has no time from which on it is known.
  const held = coarse.filter(({ name }) => shown.includes(name) && !shownAhead.includes(name));
  if (held.length > 0) {
    const which = held.map(({ name, stepSeconds }) => `"${name}" every ${stepSeconds} s`).join(', ');
    noted.push(
      `${which} against ${series.stepSeconds} s of the series: that a row of so coarse a table was known when it was shown is ` +
        `what the dataset says`,
    );
  }
  return noted.length === 0
    ? { check, verdict: 'PASS', detail: 'no other channel was shown beyond the end of a window' }
    : { check, verdict: 'NOTE', detail: noted.join('; ') };
}

function selection(chosenBy: readonly Range[], { train, validation }: Cuts, steps: number): LintFinding {
  const check = 'selection';
  if (chosenBy.length === 0) return { check, verdict: 'PASS', detail: 'nothing was chosen' };
  const inTest = outside(chosenBy, 0, validation);
  if (inTest.length > 0) {
    const detail = `chosen by ${stepsText(inTest)} of the test part, which begins at step ${validation}`;
    return { check, verdict: 'REFUSE', detail };
  }
  const inTrain = outside(chosenBy, train, steps);
  return inTrain.length > 0
    ? { check, verdict: 'NOTE', detail: `chosen by ${stepsText(inTrain)} of the train part too` }
    : { check, verdict: 'PASS', detail: `chosen by ${stepsText(chosenBy)}, all of the validation part` };
}

function windowsInside({ windows, steps }: Provenance, { train, validation }: Cuts): LintFinding {
  const check = 'windows';
  const parts = { train: [0, train], validation: [train, validation], test: [validation, steps] } as const;
  const crossing = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
    const { count, from, to } = windows[part];
    const [begin, end] = parts[part];
    const crosses = count > 0 && (from < begin || to > end);
    return crosses
      ? [`windows of the ${part} part reach from step ${from} to ${to - 1}, the part from ${begin} to ${end - 1}`]
      : [];
  });
  return crossing.length > 0
    ? { check, verdict: 'REFUSE', detail: crossing.join('; ') }
    : { check, verdict: 'PASS', detail: `cut at steps ${train} and ${validation}; no window crosses a cut` };
}

function duplicates({ windows, series }: Provenance): LintFinding {
  const check = 'duplicates';
  const twice = Object.entries(windows).flatMap(([part, { count, distinct }]) =>
    distinct < count ? [`${count - distinct} of ${count} windows of the ${part} part are there twice`] : [],
  );
  if (twice.length > 0) return { check, verdict: 'REFUSE', detail: twice.join('; ') };
  const { comparedWindows, repeatedWindows } = series;
  const share = comparedWindows === 0 ? 0 : repeatedWindows / comparedWindows;
  const detail = `${repeatedWindows} of ${comparedWindows} test windows repeat a train window reading for reading`;
  return { check, verdict: share > REPEATED_WINDOWS ? 'REFUSE' : share > 0 ? 'NOTE' : 'PASS', detail };
}

function testOnce({ testForecasts }: Provenance): LintFinding {
  const times =
    testForecasts === 0 ? 'not forecast' : testForecasts === 1 ? 'forecast once' : `forecast ${testForecasts} times`;
  return {
    check: 'test-once',
    verdict: testForecasts > 1 ? 'REFUSE' : 'PASS',
    detail: `the test part was ${times}${testForecasts > 1 ? ', so that a choice by it cannot be ruled out' : ''}`,
  };
}

function graph({ recipe, learntFrom }: GraphRecord, { train }: Cuts): LintFinding {
  const check = 'graph';
  if (learntFrom !== null) {
    const beyond = outside([learntFrom], 0, train);
    return beyond.length > 0
      ? {
          check,
          verdict: 'REFUSE',
          detail: `made from readings of ${stepsText(beyond)}; the train part ends at step ${train - 1}`,
        }
      : { check, verdict: 'PASS', detail: `made from readings of ${stepsText([learntFrom])}, all of the train part` };
  }
  switch (recipe) {
    case 'GAUSSIAN_KERNEL':
    case 'K_NEAREST':
    case 'WITHIN':
    case 'NEXT_SENSORS':
      return { check, verdict: 'PASS', detail: 'made from distances alone' };
    case 'NONE':
      return { check, verdict: 'PASS', detail: 'the model reads no given graph' };
    case 'IDENTITY':
      return { check, verdict: 'PASS', detail: 'every node alone with itself' };
    default:
      return {
        check,
        verdict: 'NOTE',
        detail: 'a given matrix: whether readings beyond the train part went into it is not known',
      };
  }
}

function zeros({ series: { suspectZeroShare } }: Provenance): LintFinding {
  const percent = (100 * suspectZeroShare).toFixed(suspectZeroShare < 0.001 ? 3 : 1);
  const detail = `${percent} % of the readings are zeros in stretches that begin and end abruptly`;
  return suspectZeroShare > SUSPECT_ZEROS
    ? {
        check: 'zeros',
        verdict: 'REFUSE',
        detail: `${detail}, as gaps do: import the dataset again with zeros as missing (--zero-is-missing, or zeroIsMissing in its package)`,
      }
    : { check: 'zeros', verdict: suspectZeroShare > 0 ? 'NOTE' : 'PASS', detail };
}

/** Steps of a run's record that it learnt from, whatever for. */
export function learntSteps({ reads }: Provenance): Range[] {
  return (['scaler', 'profile', 'inputs', 'labels', 'taught'] as const)
    .flatMap((purpose) => reads[purpose])
    .filter((range) => lengthOf([range]) > 0);
}
