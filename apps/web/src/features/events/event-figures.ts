/** How well an event is told from none, as boards and runs show it. */
import { formatCount, formatNumber } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import type { events as words } from '../../messages/en/events.ts';

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

/** A figure without the words for it. */
interface Figure {
  readonly key: keyof typeof words.figure;
  /** What rows are ordered by; null where there is none. */
  readonly value: (score: EventScoreFieldsFragment) => number | null;
  /** Whether more of it is better. */
  readonly isBetterHigh?: boolean;
  /** As it is written. */
  readonly of: (score: EventScoreFieldsFragment, t: Translator<'events'>) => string;
}

export interface EventFigure extends Omit<Figure, 'of'> {
  /** As a column is headed. */
  readonly head: string;
  /** What it is, in a sentence. */
  readonly title: string;
  /** As it is written. */
  readonly of: (score: EventScoreFieldsFragment) => string;
}

const worded =
  (t: Translator<'events'>) =>
  (figure: Figure): EventFigure => ({
    ...figure,
    head: t(`figure.${figure.key}.head`),
    title: t(`figure.${figure.key}.title`),
    of: (score) => figure.of(score, t),
  });

/** Shares of rare events need a further decimal. */
export function formatScore(value: number | null): string {
  return formatNumber(value, value !== null && value < 0.1 ? 4 : 3);
}

/** How well an event is told from none, the most telling first. */
const TOLD: readonly Figure[] = [
  {
    key: 'averagePrecision',
    value: ({ averagePrecision }) => averagePrecision,
    isBetterHigh: true,
    of: (score) => formatScore(score.averagePrecision),
  },
  {
    key: 'nodeAveragePrecision',
    value: ({ nodeAveragePrecision }) => nodeAveragePrecision,
    isBetterHigh: true,
    of: (score) => formatScore(score.nodeAveragePrecision),
  },
  {
    key: 'f1',
    value: ({ f1 }) => f1,
    isBetterHigh: true,
    of: (score) => formatScore(score.f1),
  },
  {
    key: 'precision',
    value: ({ precision }) => precision,
    isBetterHigh: true,
    of: (score) => formatScore(score.precision),
  },
  {
    key: 'recall',
    value: ({ recall }) => recall,
    isBetterHigh: true,
    of: (score) => formatScore(score.recall),
  },
];

const crossEntropy: Figure = {
  key: 'crossEntropy',
  value: ({ crossEntropy }) => crossEntropy,
  of: (score) => formatNumber(score.crossEntropy, 4),
};
const brier: Figure = {
  key: 'brier',
  value: ({ brier }) => brier,
  of: (score) => formatNumber(score.brier, 4),
};
const prevalence: Figure = {
  key: 'prevalence',
  value: ({ prevalence }) => prevalence,
  of: (score) => formatNumber(score.prevalence, 4),
};
const threshold: Figure = {
  key: 'threshold',
  value: ({ threshold }) => threshold,
  of: (score) => formatScore(score.threshold),
};
const leadMinutes: Figure = {
  key: 'leadMinutes',
  value: ({ alarms }) => alarms?.leadMinutes?.median ?? null,
  isBetterHigh: true,
  of: (score) => formatNumber(score.alarms?.leadMinutes?.median, 0),
};
const falsePerNodeDay: Figure = {
  key: 'falsePerNodeDay',
  value: ({ alarms }) => alarms?.falsePerNodeDay ?? null,
  of: (score) => formatNumber(score.alarms?.falsePerNodeDay, 2),
};

const told: Figure = {
  key: 'told',
  value: ({ alarms }) => (alarms === null || alarms.events === 0 ? null : alarms.detected / alarms.events),
  isBetterHigh: true,
  of: ({ alarms }, t) =>
    alarms === null ? '—' : t('share', { part: formatCount(alarms.detected), all: formatCount(alarms.events) }),
};

const late: Figure = {
  key: 'late',
  value: ({ alarms }) => (alarms?.late == null || alarms.events === 0 ? null : alarms.late / alarms.events),
  of: ({ alarms }, t) =>
    alarms?.late == null ? '—' : t('share', { part: formatCount(alarms.late), all: formatCount(alarms.events) }),
};

const OF_HORIZON: readonly Figure[] = [crossEntropy, brier, prevalence, ...TOLD, threshold];

/** What stands beside the differences of a board: how well an event is told from none, how often for nothing. */
export function boardFigures(t: Translator<'events'>): EventFigure[] {
  return [...TOLD.slice(0, 3), falsePerNodeDay].map(worded(t));
}

/** What calls at the threshold and alarms are worth. */
export function callFigures(t: Translator<'events'>): EventFigure[] {
  return [...TOLD.slice(2), threshold, told, late, leadMinutes, falsePerNodeDay].map(worded(t));
}

/** Of one horizon. */
export function horizonFigures(t: Translator<'events'>): EventFigure[] {
  return OF_HORIZON.map(worded(t));
}

/** Of all target steps together, every one. */
export function allFigures(t: Translator<'events'>): EventFigure[] {
  return [...OF_HORIZON, leadMinutes, falsePerNodeDay].map(worded(t));
}
