import { expect, it } from 'vitest';
import type { LiveRun } from './live-run.ts';
import { translatorOf } from '../../i18n/words-of.ts';
import { lossSpec, validationSpec } from './run-charts.ts';

const t = translatorOf('en', 'run');
const live = (curves: LiveRun['curves']) => ({ curves, totalSteps: 2, step: 2 }) as LiveRun;
const curve = (...values: number[]) => ({ steps: values.map((_, step) => step), values });

it('tells points of a validation curve apart, however close they are', () => {
  const run = live({ 'validation/crossEntropy': curve(0.4038, 0.4036) });
  const spec = validationSpec(t, run, '--student', null, { mae: 0.4035, label: 'teacher' }, 'nats', true);
  expect(new Set([0.4035, 0.4036, 0.4037].map(spec.formatY)).size).toBe(3);
  expect(spec.lines[0]?.endLabel).toMatchObject({ value: expect.stringMatching(/^best 0\.4036/) as string });
  const wide = validationSpec(t, live({ 'validation/mae': curve(9, 3) }), '--student', null, null, 'mph', true);
  expect(wide.formatY(4)).toBe('4');
  expect(wide.lines[0]?.endLabel).toMatchObject({ value: 'best 3.00' });
});

it('writes no loss as zero that is not', () => {
  const spec = lossSpec(t, live({ 'loss/total': curve(0.17), 'loss/soft-labels': curve(0.00007) }), 'log', true);
  expect(spec.lines.map(({ endLabel }) => endLabel?.value)).not.toContain('0.000');
});
