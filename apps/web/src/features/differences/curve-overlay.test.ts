import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { curveNames, overlaySpec, valueText } from './curve-overlay.ts';
import type { CurvedRun } from './run-curves-query.ts';

const t = translatorOf('en', 'differences');
const run = (id: string, totalSteps: number, metrics: CurvedRun['metrics']): CurvedRun => ({
  id,
  status: 'SUCCEEDED',
  totalSteps,
  metrics,
});
const metric = (name: string, steps: number[], values: number[]) => ({ name, steps, values });
const short = run('short', 10, [metric('loss/total', [5, 10], [0.4, 0.2]), metric('validation/mae', [10], [3])]);
const long = run('long', 20, [metric('loss/total', [10, 20], [0.3, 0.1])]);
const view = {
  ...{
    names: new Map([
      ['short', 'seed 0'],
      ['long', 'seed 1'],
    ]),
    hidden: new Set<string>(),
  },
  ...({ scale: 'log', axis: 'updates' } as const),
};

it('names metrics of any of the runs, the validation error first', () => {
  expect(curveNames([long, short])).toEqual(['validation/mae', 'loss/total']);
});

it('lays curves over each other by update, with a name and the last value at the end of each', () => {
  const spec = overlaySpec(t, [long, short], 'loss/total', view);
  expect(spec.x).toEqual([5, 10, 20]);
  expect(spec.lines.map(({ key, values, token }) => [key, values, token])).toEqual([
    ['short', [0.4, 0.2, null], '--cat-1'],
    ['long', [null, 0.3, 0.1], '--cat-2'],
  ]);
  expect(spec.lines[0]?.endLabel).toEqual({ name: 'seed 0', value: '0.2000' });
});

it('lays them over the share of the training, where both end at 100 %', () => {
  expect(overlaySpec(t, [short, long], 'loss/total', { ...view, axis: 'share' }).x).toEqual([50, 100]);
});

it('keeps the hue of a run when another is hidden, and draws none without the metric', () => {
  const spec = overlaySpec(t, [short, long], 'loss/total', { ...view, hidden: new Set(['short']) });
  expect(spec.lines.map(({ token }) => token)).toEqual(['--cat-2']);
  expect(overlaySpec(t, [short, long], 'validation/mae', view).lines.map(({ key }) => key)).toEqual(['short']);
});

it('takes a linear axis where a value is not above zero', () => {
  const flat = run('short', 10, [metric('gradientNorm', [5], [0])]);
  expect(overlaySpec(t, [flat], 'gradientNorm', view).yScale).toBe('linear');
});

it.each([
  [2.9754, '2.975'],
  [0.000_123_47, '0.0001235'],
  [12_345.6, '12\u202f346'],
  [null, ''],
])('tells %j by four digits', (value, text) => {
  expect(valueText(value)).toBe(text);
});
