/** The event scores of a configuration: means over its seeds, null where one of them has none. */
import type { evaluations } from '@stillgraph/db';
import { meanOf } from './means.ts';

type EventScore = NonNullable<evaluations.Scores['event']>;
type AlarmScore = NonNullable<EventScore['alarms']>;

/** @returns undefined without scores: readings were forecast */
export function meanEventScore(scores: readonly EventScore[]): EventScore | undefined {
  const mean = (of: (score: EventScore) => number | null) => meanOf(scores.map(of));
  if (scores.length === 0) return undefined;
  return {
    crossEntropy: mean((score) => score.crossEntropy) ?? NaN,
    brier: mean((score) => score.brier) ?? NaN,
    prevalence: mean((score) => score.prevalence) ?? NaN,
    averagePrecision: mean((score) => score.averagePrecision),
    nodeAveragePrecision: mean((score) => score.nodeAveragePrecision),
    threshold: mean((score) => score.threshold) ?? NaN,
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    f1: mean(f1Of),
    alarms: meanAlarms(scores.map((score) => score.alarms)),
  };
}

/** A run kept no F1 where it called nothing, before that counted as 0. */
function f1Of({ f1, recall }: EventScore): number | null {
  return f1 ?? (recall === 0 ? 0 : null);
}

function meanAlarms(found: readonly (AlarmScore | null)[]): AlarmScore | null {
  const scores = found.filter((score) => score !== null);
  if (scores.length < found.length || scores.length === 0) return null;
  const mean = (of: (score: AlarmScore) => number) => meanOf(scores.map(of)) ?? NaN;
  const leads = scores.flatMap((score) => score.leadMinutes ?? []);
  // A mean over some of the seeds alone would pass for that of all.
  const late = scores.flatMap((score) => score.late ?? []);
  const lead = (key: 'median' | 'low' | 'high') => meanOf(leads.map((minutes) => minutes[key])) ?? NaN;
  return {
    events: mean((score) => score.events),
    detected: mean((score) => score.detected),
    ...(late.length < scores.length ? {} : { late: meanOf(late) ?? NaN }),
    alarms: mean((score) => score.alarms),
    falsePerNodeDay: mean((score) => score.falsePerNodeDay),
    leadMinutes: leads.length < scores.length ? null : { median: lead('median'), low: lead('low'), high: lead('high') },
  };
}
