import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { configColumn, configValueOf, columnsOf, fieldsOf, metricColumn } from './listed-columns.tsx';
import { groupingOf, rowsOf, runsBefore } from './run-groups.ts';
import type { ListedRun } from './run-list-query.ts';

const t = translatorOf('en', 'runs');
const run = (id: string, change: Partial<ListedRun> = {}): ListedRun => ({
  ...{ id, kind: 'STUDENT', status: 'SUCCEEDED', modelLabel: 'GRU 32', method: 'none', methodLabel: 'control' },
  ...{ seed: 1, attempt: 1, lastEvent: 1, progress: 1, secondsLeft: null, validationMae: 3, testMae: 3 },
  ...{ parameters: 100, trainSeconds: 2, latencyP50Ms: 1, finishedAt: null, errorMessage: null },
  ...{ configValues: [], metricValues: [] },
  experiment: {
    ...{ id: 'e1', name: 'night' },
    dataset: { id: 'd', unit: 'mph' },
    protocol: { id: 'p', eventLabel: null },
  },
  ...change,
});
const textsOf = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => ('heading' in row ? `${row.heading}: ${row.count ?? '…'}` : row.run.id));

describe('runs under headings', () => {
  const runs = [run('a', { seed: 1 }), run('b', { seed: 1 }), run('c', { seed: 2 })];

  it('are counted where all of them are there', () => {
    expect(textsOf(rowsOf(runs, groupingOf(t, 'seed', []), true))).toEqual(['seed 1: 2', 'a', 'b', 'seed 2: 1', 'c']);
    expect(textsOf(rowsOf(runs, groupingOf(t, 'seed', []), false)).at(-2)).toBe('seed 2: …');
  });

  it('are counted without the headings', () => {
    const rows = rowsOf(runs, groupingOf(t, 'seed', []), true);
    expect(rows.map((_, row) => runsBefore(rows, row))).toEqual([0, 0, 1, 2, 2]);
  });

  it('are told apart by their experiment, not by its name', () => {
    const other = run('b', { experiment: { ...run('b').experiment, id: 'e2' } });
    expect(textsOf(rowsOf([run('a'), other], groupingOf(t, 'experiment', []), true))).toEqual([
      ...['night: 1', 'a', 'night: 1', 'b'],
    ]);
  });

  it('stand under a field of their config', () => {
    const names = ['model', configColumn('training.loss')];
    const listed = [run('a', { configValues: ['mae'] }), run('b', { configValues: [null] })];
    expect(textsOf(rowsOf(listed, groupingOf(t, 'config:training.loss', names), true))).toEqual([
      ...['training.loss mae: 1', 'a', 'no training.loss: 1', 'b'],
    ]);
  });

  it('have no headings where nothing, or what means nothing, is grouped by', () => {
    expect(groupingOf(t, null, [])).toBeUndefined();
    expect(groupingOf(t, 'constructor', [])).toBeUndefined();
    expect(textsOf(rowsOf(runs, undefined, true))).toEqual(['a', 'b', 'c']);
  });
});

describe('columns that a reader adds', () => {
  const names = [
    'model',
    configColumn('b'),
    metricColumn({ name: 'test/mae', horizon: 12 }),
    configColumn('a'),
    'no such',
  ];

  it('are asked for, and found in what comes', () => {
    expect(fieldsOf(names)).toEqual({ paths: ['b', 'a'], metrics: [{ name: 'test/mae', horizon: 12 }] });
    const listed = run('x', { configValues: ['of b', -1.5], metricValues: [3.14159] });
    expect(configValueOf(listed, 'config:a', names)).toBe(-1.5);
    const columns = columnsOf(t, names);
    expect(columns.map(({ words }) => words)).toEqual(['Model and method', 'b', 'test/mae at 12', 'a']);
    expect(columns.slice(1).map(({ cell }) => cell(listed, translatorOf('en', 'format')))).toEqual([
      'of b',
      '3.142',
      '\u22121.5',
    ]);
  });

  it('of the mean have no horizon', () => {
    const mean = metricColumn({ name: 'last/loss', horizon: 0 });
    expect(mean).toBe('metric:last/loss');
    expect(fieldsOf([mean]).metrics).toEqual([{ name: 'last/loss' }]);
  });
});
