/**
 * Columns that take the place of a board's errors by horizon: calls and alarms of an event, errors under stress, students
 * beside the teacher.
 */
import { errorDigits, formatNumber, formatShare, formatSigned, predictedUnit, withUnit } from '../../format/index.ts';
import type { LeaderboardDiagnosticsQuery } from '../../graphql/generated/graphql';
import { scenarioWords, type Scenario } from '../diagnostics/stress.ts';
import type { ScoreColumn } from './score-columns.ts';

export const columnSets = ['scores', 'calls', 'stress', 'fidelity'] as const;

type Board = Extract<NonNullable<LeaderboardDiagnosticsQuery['node']>, { __typename: 'Leaderboard' }>;
export type EntryDiagnostics = Board['entries']['nodes'][number];
/** By id of the entry. */
export type BoardDiagnostics = ReadonlyMap<string, EntryDiagnostics>;

/** By how much of the clean error an error has risen; null where there is none to rise from. */
function riseOf(entry: EntryDiagnostics | undefined, scenario: Scenario): number | null {
  const score = entry?.stress.find((one) => one.scenario === scenario);
  return score === undefined || !(score.cleanMae > 0) ? null : score.mae / score.cleanMae - 1;
}

/** One column a scenario that any entry was measured under, in the order in which they are known. */
export function stressColumns(diagnostics: BoardDiagnostics): ScoreColumn[] {
  const measured = new Set([...diagnostics.values()].flatMap(({ stress }) => stress.map(({ scenario }) => scenario)));
  const known = (Object.keys(scenarioWords) as Scenario[]).filter((scenario) => measured.has(scenario));
  return known.map((scenario) => ({
    key: scenario,
    head: scenarioWords[scenario].short,
    title: `${scenarioWords[scenario].label}: rise of the test error over the clean one`,
    value: ({ id }) => riseOf(diagnostics.get(id), scenario),
    cell: ({ id }) => {
      const rise = riseOf(diagnostics.get(id), scenario);
      return rise === null ? '—' : `${formatSigned(100 * rise, 1)} %`;
    },
  }));
}

/** How far students follow their teacher, and how often they are nearer to the truth; none where no entry has a teacher. */
export function fidelityColumns(diagnostics: BoardDiagnostics, unit: string): ScoreColumn[] {
  if (![...diagnostics.values()].some(({ fidelity }) => fidelity !== null)) return [];
  const of = (id: string) => diagnostics.get(id)?.fidelity;
  return [
    {
      key: 'distance',
      head: withUnit('distance', predictedUnit(unit)),
      title: 'Mean distance of the forecasts of student and teacher',
      value: ({ id }) => of(id)?.mae ?? null,
      cell: ({ id }) => formatNumber(of(id)?.mae, errorDigits(unit)),
    },
    {
      key: 'nearer',
      head: 'nearer',
      title: 'Share of the readings that the student is nearer to than its teacher',
      descendsFirst: true,
      value: ({ id }) => of(id)?.studentNearer ?? null,
      cell: ({ id }) => formatShare(of(id)?.studentNearer, 1),
    },
    {
      key: 'forecasts',
      head: 'forecasts ρ',
      title: "Spearman's correlation of the two forecasts",
      descendsFirst: true,
      value: ({ id }) => of(id)?.forecastCorrelation ?? null,
      cell: ({ id }) => formatNumber(of(id)?.forecastCorrelation, 3),
    },
    {
      key: 'errors',
      head: 'errors ρ',
      title: "Spearman's correlation of the two signed errors",
      descendsFirst: true,
      value: ({ id }) => of(id)?.errorCorrelation ?? null,
      cell: ({ id }) => formatNumber(of(id)?.errorCorrelation, 3),
    },
  ];
}
