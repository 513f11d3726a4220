/** What the times of a table say, all of it: gaps, repetitions, disorder, and whether a clock that was changed explains them. */
import type { ImportReport } from '@stillgraph/db';
import { clockChangeAt } from './clock-changes.ts';

/** So many examples of each kind are kept. */
const EXAMPLES = 10;

/** A row of a table: when, by the clock that its times are read with, and where it stands. */
export interface TimedRow {
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly line: number;
}

export type TimeSurvey = Pick<
  ImportReport,
  'firstAt' | 'lastAt' | 'stepSeconds' | 'gaps' | 'duplicateTimes' | 'outOfOrder' | 'offStep' | 'clockChanges'
>;

const iso = (instant: number) => new Date(instant).toISOString();

/** The distance of two rows that occurs most often, milliseconds; null where there are no two times. */
function usualStep(instants: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let usual: number | null = null;
  let most = 0;
  for (const [at, instant] of instants.entries()) {
    const step = instant - (instants[at - 1] ?? instant);
    if (step <= 0) continue;
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    if (count <= most) continue;
    most = count;
    usual = step;
  }
  return usual;
}

/**
 * @param rows in the order of the table
 * @param isLocal whether the times are a local clock's: only then can a change of it be missing in them or stand in them twice
 */
export function surveyTimes(rows: readonly TimedRow[], { isLocal }: { readonly isLocal: boolean }): TimeSurvey {
  const disordered = rows.filter((row, at) => row.instant < (rows[at - 1]?.instant ?? -Infinity));
  const sorted = rows.toSorted((a, b) => a.instant - b.instant || a.line - b.line);
  const step = usualStep(sorted.map(({ instant }) => instant));
  const [first] = sorted;
  const gaps: ImportReport['gaps']['longest'] = [];
  const duplicates = new Map<number, number[]>();
  const offStep: number[] = [];
  const changes: ImportReport['clockChanges'] = [];
  const change = (at: number, kind: 'FORWARD' | 'BACK') => {
    const zones = isLocal ? clockChangeAt(at, kind) : [];
    if (zones.length > 0 && !changes.some((known) => known.at.slice(0, 10) === iso(at).slice(0, 10))) {
      changes.push({ at: iso(at), change: kind, zones });
    }
  };
  for (const [at, row] of sorted.entries()) {
    const before = sorted[at - 1];
    if (first === undefined || before === undefined || step === null) continue;
    const distance = row.instant - before.instant;
    if (distance === 0) {
      const lines = duplicates.get(row.instant) ?? [before.line];
      duplicates.set(row.instant, [...lines, row.line]);
      change(row.instant, 'BACK');
      continue;
    }
    if ((row.instant - first.instant) % step !== 0) offStep.push(row.line);
    const missingSteps = Math.round(distance / step) - 1;
    if (missingSteps < 1) continue;
    gaps.push({ after: iso(before.instant), before: iso(row.instant), missingSteps, line: row.line });
    if (missingSteps * step === 3_600_000) change(before.instant + step, 'FORWARD');
  }
  return {
    firstAt: first === undefined ? null : iso(first.instant),
    lastAt: sorted.length === 0 ? null : iso(sorted.at(-1)?.instant ?? 0),
    stepSeconds: step === null ? null : step / 1000,
    gaps: {
      count: gaps.length,
      missingSteps: gaps.reduce((sum, gap) => sum + gap.missingSteps, 0),
      longest: gaps.toSorted((a, b) => b.missingSteps - a.missingSteps).slice(0, EXAMPLES),
    },
    duplicateTimes: {
      count: [...duplicates.values()].reduce((sum, lines) => sum + lines.length - 1, 0),
      examples: [...duplicates]
        .slice(0, EXAMPLES)
        .map(([instant, lines]) => ({ at: iso(instant), lines: lines.slice(0, EXAMPLES) })),
    },
    outOfOrder: { count: disordered.length, lines: disordered.slice(0, EXAMPLES).map(({ line }) => line) },
    offStep: { count: offStep.length, lines: offStep.slice(0, EXAMPLES) },
    clockChanges: changes.slice(0, EXAMPLES),
  };
}
