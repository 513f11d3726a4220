/**
 * Columns that take the place of a board's errors by horizon: calls and alarms of an event, errors under stress, students
 * beside the teacher.
 */
import { errorDigits, formatNumber, formatShare, formatSigned, predictedUnit, withUnit } from '../../format/index.ts';
import type { LeaderboardDiagnosticsQuery } from '../../graphql/generated/graphql';
import type { Scenario } from '../diagnostics/stress.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ScoreColumn } from './score-columns.ts';

export const columnSets = ['scores', 'calls', 'stress', 'fidelity'] as const;

type Board = Extract<NonNullable<LeaderboardDiagnosticsQuery['node']>, { __typename: 'Leaderboard' }>;
export type EntryDiagnostics = Board['entries']['nodes'][number];
/** By id of the entry. */
export type BoardDiagnostics = ReadonlyMap<string, EntryDiagnostics>;

/** Those that a board shows, in the order of its columns. */
export const SCENARIOS = [
  'OUTAGE_10',
  'OUTAGE_30',
  'STUCK_30',
  'NOISE',
  'INCIDENT',
  'UNUSUAL',
] as const satisfies Scenario[];

/** By how much of the clean error an error has risen; null where there is none to rise from. */
function riseOf(entry: EntryDiagnostics | undefined, scenario: Scenario): number | null {
  const score = entry?.stress.find((one) => one.scenario === scenario);
  return score === undefined || !(score.cleanMae > 0) ? null : score.mae / score.cleanMae - 1;
}

/** One column a scenario that any entry was measured under, in the order in which they are known. */
export function stressColumns(t: Translator<'leaderboard'>, diagnostics: BoardDiagnostics): ScoreColumn[] {
  const measured = new Set([...diagnostics.values()].flatMap(({ stress }) => stress.map(({ scenario }) => scenario)));
  const known = SCENARIOS.filter((scenario) => measured.has(scenario));
  return known.map((scenario) => ({
    key: scenario,
    head: t(`stress.scenario.${scenario}`),
    title: t('column.riseTitle', { stress: t(`stress.scenarioTitle.${scenario}`) }),
    value: ({ id }) => riseOf(diagnostics.get(id), scenario),
    cell: ({ id }) => {
      const rise = riseOf(diagnostics.get(id), scenario);
      return rise === null ? '—' : `${formatSigned(100 * rise, 1)} %`;
    },
  }));
}

/** How far students follow their teacher, and how often they are nearer to the truth; none where no entry has a teacher. */
export function fidelityColumns(
  t: Translator<'leaderboard'>,
  format: Translator<'format'>,
  diagnostics: BoardDiagnostics,
  unit: string,
): ScoreColumn[] {
  if (![...diagnostics.values()].some(({ fidelity }) => fidelity !== null)) return [];
  const of = (id: string) => diagnostics.get(id)?.fidelity;
  return [
    {
      key: 'distance',
      head: withUnit(format, t('column.distance'), predictedUnit(unit)),
      title: t('column.distanceTitle'),
      value: ({ id }) => of(id)?.mae ?? null,
      cell: ({ id }) => formatNumber(of(id)?.mae, errorDigits(unit)),
    },
    {
      key: 'nearer',
      head: t('column.nearer'),
      title: t('column.nearerTitle'),
      descendsFirst: true,
      value: ({ id }) => of(id)?.studentNearer ?? null,
      cell: ({ id }) => formatShare(of(id)?.studentNearer, 1),
    },
    {
      key: 'forecasts',
      head: t('column.forecasts'),
      title: t('column.forecastsTitle'),
      descendsFirst: true,
      value: ({ id }) => of(id)?.forecastCorrelation ?? null,
      cell: ({ id }) => formatNumber(of(id)?.forecastCorrelation, 3),
    },
    {
      key: 'errors',
      head: t('column.errors'),
      title: t('column.errorsTitle'),
      descendsFirst: true,
      value: ({ id }) => of(id)?.errorCorrelation ?? null,
      cell: ({ id }) => formatNumber(of(id)?.errorCorrelation, 3),
    },
  ];
}
