import { expect, it } from 'vitest';
import { intervalSection } from './interval-section.ts';

const experiment = { name: 'A week' };
const entry = (configurationKey: string, modelLabel: string) => ({
  ...{ configurationKey, experiment, kind: 'TEACHER' as const, modelLabel, methodLabel: null },
});
type Kind = 'SPLIT' | 'QUANTILE';
const interval = (kind: Kind, level: number, coverage: number | null, halfWidth: number | null) => ({
  ...{ kind, level, horizon: 3, coverage, halfWidth, intervalScore: null },
});
const run = (configurationKey: string, ...predictionIntervals: ReturnType<typeof interval>[]) => ({
  ...{ configurationKey, experiment, predictionIntervals },
});
const entries = [entry('a', 'STID'), entry('b', 'last value')];

it('gives each kind of interval of each entry, means over the seeds, at a level that all kinds have', () => {
  const runs = [
    run('a', interval('QUANTILE', 0.9, 0.8, 4), interval('QUANTILE', 0.98, 1, 9), interval('SPLIT', 0.9, 0.86, null)),
    run('a', interval('QUANTILE', 0.9, 0.84, 6), interval('SPLIT', 0.9, 0.9, 5)),
    run('b', interval('SPLIT', 0.9, 0.95, 8)),
    { ...run('a', interval('SPLIT', 0.9, 0, 0)), experiment: { name: 'another' } },
  ];
  const lines = intervalSection(entries, runs, [3], 'km/h').filter((line) => line.startsWith('|'));
  expect(lines).toEqual([
    '| model | method | interval | inside 3 | ± 3, km/h | score 3 |',
    '| --- | --- | --- | ---: | ---: | ---: |',
    '| STID | teacher | between quantiles | 0.820 | 5.000 | – |',
    '| STID | teacher | split conformal | 0.880 | 5.000 | – |',
    '| last value | teacher | split conformal | 0.950 | 8.000 | – |',
  ]);
});

it('says nothing where no network forecasts quantiles', () => {
  expect(intervalSection(entries, [run('a', interval('SPLIT', 0.9, 0.86, 4))], [3], 'km/h')).toEqual([]);
});
