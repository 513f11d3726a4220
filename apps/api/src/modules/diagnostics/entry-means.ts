/** What was measured of each seed, as one figure an entry. */
import type { runDiagnostics } from '@stillgraph/db';
import { scenarioNames } from './names.ts';
import type { FidelitySummary, StressScore } from './type.ts';

type Summary = runDiagnostics.DiagnosticsSummary | null;

/** Scenarios that every seed was measured under; empty where one was not. */
export function stressMeans(seeds: readonly Summary[]): StressScore[] {
  const lists = seeds.map((seed) => seed?.stress ?? []);
  const [first = []] = lists;
  return first.flatMap(({ scenario, windows }) => {
    const found = lists.map((list) => list.find((score) => score.scenario === scenario));
    const known = found.filter((score) => score !== undefined);
    if (known.length < seeds.length) return [];
    const mean = (of: 'mae' | 'cleanMae') => meanOf(known.map((score) => score[of])) ?? NaN;
    return [{ scenario: scenarioNames[scenario], mae: mean('mae'), cleanMae: mean('cleanMae'), windows }];
  });
}

/** On the test part; null where a seed was not held against its teacher. */
export function fidelityMeans(seeds: readonly Summary[]): FidelitySummary | null {
  const found = seeds.map((seed) => seed?.fidelity.find(({ split }) => split === 'TEST'));
  const known = found.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < seeds.length) return null;
  const mean = (of: 'mae' | 'studentNearer' | 'forecastCorrelation' | 'errorCorrelation') =>
    meanOf(known.map((part) => part[of]));
  return {
    split: 'TEST',
    mae: mean('mae'),
    studentNearer: mean('studentNearer'),
    forecastCorrelation: mean('forecastCorrelation'),
    errorCorrelation: mean('errorCorrelation'),
    count: known[0]?.count ?? 0,
  };
}

/** Null where a value is. */
function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}
