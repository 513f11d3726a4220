/** How well an event is told from none, as boards and runs show it. */
import { formatCount, formatNumber } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';

/** What every page that shows event scores asks for. */
graphql(`
  fragment EventScoreFields on EventScore {
    crossEntropy
    brier
    prevalence
    averagePrecision
    nodeAveragePrecision
    threshold
    precision
    recall
    f1
    alarms {
      events
      detected
      late
      alarms
      falsePerNodeDay
      leadMinutes {
        median
        low
        high
      }
    }
  }
`);

export interface EventFigure {
  readonly key: string;
  /** As a column is headed. */
  readonly head: string;
  /** What it is, in a sentence. */
  readonly title: string;
  /** What rows are ordered by; null where there is none. */
  readonly value: (score: EventScoreFieldsFragment) => number | null;
  /** Whether more of it is better. */
  readonly isBetterHigh?: boolean;
  /** As it is written. */
  readonly of: (score: EventScoreFieldsFragment) => string;
}

/** Shares of rare events need a further decimal. */
export function formatScore(value: number | null): string {
  return formatNumber(value, value !== null && value < 0.1 ? 4 : 3);
}

const AT_THRESHOLD = 'where an event is called from the probability on that has the best F1 on the validation part';

/** How well an event is told from none, the most telling first. */
const TOLD: readonly EventFigure[] = [
  {
    key: 'averagePrecision',
    head: 'AUPRC',
    title:
      'Area under the precision-recall curve, all sensors and target steps pooled; knowing nothing has the prevalence',
    value: ({ averagePrecision }) => averagePrecision,
    isBetterHigh: true,
    of: (score) => formatScore(score.averagePrecision),
  },
  {
    key: 'nodeAveragePrecision',
    head: 'in a sensor',
    title:
      'The same within each sensor that has an event, averaged: what is known beyond which sensors have more events',
    value: ({ nodeAveragePrecision }) => nodeAveragePrecision,
    isBetterHigh: true,
    of: (score) => formatScore(score.nodeAveragePrecision),
  },
  {
    key: 'f1',
    head: 'F1',
    title: `Harmonic mean of precision and recall, ${AT_THRESHOLD}`,
    value: ({ f1 }) => f1,
    isBetterHigh: true,
    of: (score) => formatScore(score.f1),
  },
  {
    key: 'precision',
    head: 'Precision',
    title: `Share of events among the calls, ${AT_THRESHOLD}`,
    value: ({ precision }) => precision,
    isBetterHigh: true,
    of: (score) => formatScore(score.precision),
  },
  {
    key: 'recall',
    head: 'Recall',
    title: `Share of calls among the events, ${AT_THRESHOLD}`,
    value: ({ recall }) => recall,
    isBetterHigh: true,
    of: (score) => formatScore(score.recall),
  },
];

const crossEntropy: EventFigure = {
  key: 'crossEntropy',
  head: 'Cross-entropy, nats',
  title: 'Mean of −ln(probability of what came): the loss that ranks',
  value: ({ crossEntropy }) => crossEntropy,
  of: (score) => formatNumber(score.crossEntropy, 4),
};
const brier: EventFigure = {
  key: 'brier',
  head: 'Brier',
  title: 'Mean squared difference of probability and label',
  value: ({ brier }) => brier,
  of: (score) => formatNumber(score.brier, 4),
};
const prevalence: EventFigure = {
  key: 'prevalence',
  head: 'Prevalence',
  title: 'Share of events: the AUPRC of knowing nothing',
  value: ({ prevalence }) => prevalence,
  of: (score) => formatNumber(score.prevalence, 4),
};
const threshold: EventFigure = {
  key: 'threshold',
  head: 'Threshold',
  title: 'Probability from which on an event is called: the best F1 on the validation part',
  value: ({ threshold }) => threshold,
  of: (score) => formatScore(score.threshold),
};
const leadMinutes: EventFigure = {
  key: 'leadMinutes',
  head: 'Lead, min',
  title: 'Median minutes from an alarm to the event that it told ahead',
  value: ({ alarms }) => alarms?.leadMinutes?.median ?? null,
  isBetterHigh: true,
  of: (score) => formatNumber(score.alarms?.leadMinutes?.median, 0),
};
const falsePerNodeDay: EventFigure = {
  key: 'falsePerNodeDay',
  head: 'False/day',
  title: 'Alarms without an event, for each sensor and day',
  value: ({ alarms }) => alarms?.falsePerNodeDay ?? null,
  of: (score) => formatNumber(score.alarms?.falsePerNodeDay, 2),
};

const told: EventFigure = {
  key: 'told',
  head: 'Told',
  title: 'Events that an alarm told ahead, of all that one could have told',
  value: ({ alarms }) => (alarms === null || alarms.events === 0 ? null : alarms.detected / alarms.events),
  isBetterHigh: true,
  of: ({ alarms }) => (alarms === null ? '—' : `${formatCount(alarms.detected)} of ${formatCount(alarms.events)}`),
};

const late: EventFigure = {
  key: 'late',
  head: 'Late',
  title: 'Events that no alarm told ahead and a call met when they had begun: no forecast, and no false alarm either',
  value: ({ alarms }) => (alarms?.late == null || alarms.events === 0 ? null : alarms.late / alarms.events),
  of: ({ alarms }) => (alarms?.late == null ? '—' : `${formatCount(alarms.late)} of ${formatCount(alarms.events)}`),
};

/** What stands beside the differences of a board: how well an event is told from none, how often for nothing. */
export const BOARD_FIGURES: readonly EventFigure[] = [...TOLD.slice(0, 3), falsePerNodeDay];

/** What calls at the threshold and alarms are worth. */
export const CALL_FIGURES: readonly EventFigure[] = [
  ...TOLD.slice(2),
  threshold,
  told,
  late,
  leadMinutes,
  falsePerNodeDay,
];

/** Of one horizon. */
export const HORIZON_FIGURES: readonly EventFigure[] = [crossEntropy, brier, prevalence, ...TOLD, threshold];

/** Of all target steps together, every one. */
export const ALL_FIGURES: readonly EventFigure[] = [...HORIZON_FIGURES, leadMinutes, falsePerNodeDay];
