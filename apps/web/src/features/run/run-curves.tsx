'use client';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { linearTicks } from '../../chart/value-ticks.ts';
import { formatCount, formatNumber, formatUnit } from '../../format/index.ts';
import { Empty, Pane } from '../../ui/index.ts';
import { bestIndex, type Curve, type LiveRun } from './live-run.ts';
import type { RunNode } from './use-live-run.ts';

const stepTicks = (from: number, to: number, width: number) =>
  linearTicks(from, to, Math.max(2, Math.floor(width / 90))).map((at) => ({ at, label: formatCount(at) }));

const terms = [
  { name: 'loss/total', label: 'total', token: '--ink', dash: [] },
  { name: 'loss/label', label: 'label', token: '--cat-3', dash: [5, 3] },
  { name: 'loss/response', label: 'response', token: '--teacher', dash: [] },
] as const;

/** Loss by term on a log axis: one curve a term, its name at its end. */
export function LossCurves({ live }: { live: LiveRun }) {
  const shown = terms.flatMap((term) => {
    const curve = live.curves[term.name];
    return curve === undefined || curve.steps.length === 0 ? [] : [{ ...term, curve }];
  });
  const x = [...new Set(shown.flatMap(({ curve }) => curve.steps))].sort((a, b) => a - b);
  return (
    <Pane title="Loss by term" end="training, standardised, log axis">
      {shown.length === 0 ? (
        <Empty>No step has been taken yet.</Empty>
      ) : (
        <LineChartView
          label="Loss by term over the steps"
          height={250}
          describe={(index) => {
            const at = x[index];
            const values = shown.map(({ label, curve }) => `${label} ${formatNumber(valueAt(curve, at), 4)}`);
            return `step ${formatCount(at)}: ${values.join(', ')}`;
          }}
          spec={{
            x,
            lines: shown.map(({ name, label, token, dash, curve }) => ({
              key: name,
              token,
              dash,
              width: name === 'loss/total' ? 1.8 : 1.3,
              joinsGaps: true,
              values: x.map((at) => valueAt(curve, at)),
              endLabel: { name: label, value: formatNumber(curve.values.at(-1), 3) },
            })),
            xRange: [0, Math.max(live.totalSteps, 1)],
            xTicks: stepTicks,
            xName: 'step',
            yScale: 'log',
            formatY: (value) => String(value),
            shadeFrom: live.step,
            gutter: 110,
          }}
        />
      )}
    </Pane>
  );
}

function valueAt(curve: Curve, step: number | undefined): number | null {
  const index = step === undefined ? -1 : curve.steps.indexOf(step);
  return curve.values[index] ?? null;
}

/** Validation error with the control's and the teacher's as reference lines. */
export function ValidationCurve({ live, run }: { live: LiveRun; run: RunNode }) {
  const curve = live.curves['validation/mae'];
  if (curve === undefined || curve.steps.length === 0) return null;
  const unit = formatUnit(run.experiment.dataset.unit);
  const best = bestIndex(curve);
  const references = [
    ...(run.control?.validationMae == null
      ? []
      : [{ label: 'control', token: '--control', at: run.control.validationMae }]),
    ...run.teachers.flatMap((teacher) =>
      teacher.validationMae === null
        ? []
        : [{ label: teacher.modelLabel, token: '--teacher', at: teacher.validationMae }],
    ),
  ];
  return (
    <Pane title={`Validation MAE, ${unit}`} end="mean of all horizons, lower is better">
      <LineChartView
        label="Validation error over the steps"
        height={220}
        describe={(index) => `step ${formatCount(curve.steps[index])}: ${formatNumber(curve.values[index], 3)} ${unit}`}
        spec={{
          x: curve.steps,
          lines: [
            {
              key: 'validation',
              token: run.kind === 'TEACHER' ? '--teacher' : '--student',
              width: 1.8,
              values: curve.values,
              ringAt: best < 0 ? null : best,
              endLabel: { name: formatNumber(curve.values.at(-1)), value: `best ${formatNumber(curve.values[best])}` },
            },
          ],
          rules: references.map(({ label, token, at }) => ({
            axis: 'y' as const,
            at,
            token,
            dash: [5, 3],
            label: `${label} ${formatNumber(at)}`,
          })),
          yIncludes: references.map(({ at }) => at),
          xRange: [0, Math.max(live.totalSteps, 1)],
          xTicks: stepTicks,
          xName: 'step',
          yScale: 'linear',
          formatY: (value) => formatNumber(value, 1),
          gutter: 110,
        }}
      />
    </Pane>
  );
}
