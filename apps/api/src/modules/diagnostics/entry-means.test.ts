import { expect, it } from 'vitest';
import { fidelityMeans, stressMeans } from './entry-means.ts';

const seed = (mae: number) => ({
  runId: String(mae),
  stress: [{ scenario: 'noise' as const, mae, cleanMae: mae / 2, windows: 9, validCount: 100 }],
  fidelity: (['VALIDATION', 'TEST'] as const).map((split) => ({
    ...{ split, mae: split === 'TEST' ? mae : 99, studentNearer: 0.5, count: 100 },
    ...{ forecastCorrelation: null, errorCorrelation: 0.9 },
  })),
});

it('are means over seeds that were all measured', () => {
  expect(stressMeans([seed(2), seed(4)])).toEqual([{ scenario: 'NOISE', mae: 3, cleanMae: 1.5, windows: 9 }]);
  expect(fidelityMeans([seed(2), seed(4)])).toMatchObject({ split: 'TEST', mae: 3, forecastCorrelation: null });
});

it('are nothing where a seed was not measured', () => {
  expect(stressMeans([seed(2), null])).toEqual([]);
  expect(fidelityMeans([seed(2), { ...seed(4), fidelity: [] }])).toBeNull();
  expect(fidelityMeans([])).toBeNull();
});
