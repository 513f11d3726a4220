import { expect, it } from 'vitest';
import { cellOf, columnsOf, metricsOf, ownRows, type PublishedResult } from './published-table.ts';

const at = (horizon: number, cumulative: boolean, rmse: number, mae: number | null = null) => ({
  ...{ horizon, cumulative, mae, rmse, mape: null },
});
const results: PublishedResult[] = [
  {
    ...{ model: 'A', citation: 'a paper', url: 'https://example.org', seen: true },
    errors: [at(0, false, 6), at(12, false, 7)],
  },
  {
    ...{ model: 'B', citation: 'another', url: 'https://example.org', seen: false },
    errors: [at(3, true, 5, 3), at(3, false, 4)],
  },
];

it('puts single horizons first, the mean behind them, then errors over all steps', () => {
  expect(columnsOf(results).map(({ horizon, cumulative }) => [horizon, cumulative])).toEqual([
    [3, false],
    [12, false],
    [0, false],
    [3, true],
  ]);
});

it('begins with the metric that most was published in, and offers none that nothing was', () => {
  expect(metricsOf(results)).toEqual(['rmse', 'mae']);
});

it('takes an error over all steps for no error at the last of them', () => {
  const errors = results[1]?.errors ?? [];
  expect(cellOf(errors, { horizon: 3, cumulative: true }, 'mae')).toBe(3);
  expect(cellOf(errors, { horizon: 3, cumulative: false }, 'mae')).toBeNull();
  expect(cellOf(errors, { horizon: 12, cumulative: false }, 'rmse')).toBeNull();
});

it('calls nothing the best student that was taught without knowledge', () => {
  const student = (method: string, validationMae: number) => ({
    ...{ kind: 'STUDENT' as const, method, methodLabel: method, modelLabel: 'STID-s', validationMae },
    ...{ isControl: method === 'none', horizons: [], bestRun: { id: method } },
  });
  const rows = ownRows([student('shuffled-teacher', 1), student('none', 2), student('response', 3)], () => false);
  expect(rows.map(({ runId }) => runId)).toEqual(['response']);
});
