/** Curves of several runs in one chart. */
import { alignCurves } from '../../chart/chart-ranges.ts';
import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { formatShort } from '../../chart/short-number.ts';
import { linearTicks } from '../../chart/value-ticks.ts';
import { formatCount, formatNumber } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CurvedRun } from './run-curves-query.ts';

/** Runs that one chart holds apart by hue and dash. */
export const MOST_CURVES = 8;
/** From the fifth on a dash helps the hue. */
const DASHES: readonly (readonly number[] | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  [6, 4],
  [2, 3],
  [8, 3, 2, 3],
  [4, 2],
];
/** What is asked about first, most telling first. */
const FIRST = ['validation/mae', 'validation/crossEntropy', 'loss/total'];

/** Names of the metrics of which at least one run has a curve: the validation error first, then by name. */
export function curveNames(runs: readonly CurvedRun[]): string[] {
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const names = new Set(runs.flatMap(({ metrics }) => metrics.map(({ name }) => name)));
  return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Losses fall by powers of ten; of other metrics one looks at the last few per cent. */
export const usualScale = (metric: string): 'log' | 'linear' => (metric.startsWith('loss/') ? 'log' : 'linear');

/** A value with four digits that tell, whole numbers from 1000 on. */
export function valueText(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const digits = 3 - Math.floor(Math.log10(Math.max(1e-6, Math.abs(value))));
  return formatNumber(value, Math.max(0, Math.min(8, digits)));
}

/** Room for a label: letters of the axis face are some 6 pixels wide. */
const gutterOf = (labels: readonly string[]): number =>
  Math.min(260, 32 + 6 * Math.max(0, ...labels.map((label) => label.length)));

export type OverlaidAxis = 'updates' | 'share';

/**
 * One metric of runs over their updates, or over the share of their training, where budgets differ.
 *
 * @param names what stands at the end of each curve, by id; hue and dash go by the order of these
 * @param hidden ids of runs whose curve is not drawn
 */
export function overlaySpec(
  t: Translator<'differences'>,
  runs: readonly CurvedRun[],
  metric: string,
  view: {
    readonly names: ReadonlyMap<string, string>;
    readonly hidden: ReadonlySet<string>;
    readonly scale: 'log' | 'linear';
    readonly axis: OverlaidAxis;
  },
): LineChartSpec {
  const places = [...view.names.keys()];
  const isShare = view.axis === 'share';
  const drawn = places.flatMap((id, place) => {
    const run = runs.find((one) => one.id === id);
    const curve = run?.metrics.find(({ name }) => name === metric);
    if (run === undefined || curve === undefined || curve.steps.length === 0 || view.hidden.has(id)) return [];
    const x = isShare ? curve.steps.map((step) => (100 * step) / Math.max(1, run.totalSteps)) : curve.steps;
    return [{ id, place, curve: { x, y: curve.values } }];
  });
  const { x, values } = alignCurves(drawn.map(({ curve }) => curve));
  const labels = drawn.map(({ id, curve }) => ({
    name: view.names.get(id) ?? id,
    value: valueText(curve.y[curve.y.length - 1]),
  }));
  const isPositive = drawn.every(({ curve }) => curve.y.every((value) => value > 0));
  return {
    x,
    xTicks: (from, to, width) =>
      linearTicks(from, to, Math.max(2, width / 110)).map((at) => ({
        at,
        label: isShare ? `${formatCount(at)} %` : formatCount(at),
      })),
    xName: isShare ? t('curves.ofTraining') : t('curves.update'),
    gutter: gutterOf(labels.map(({ name, value }) => `${name} ${value}`)),
    lines: drawn.map(({ id, place }, at) => {
      const dash = DASHES[place % MOST_CURVES];
      return {
        key: id,
        token: `--cat-${(place % MOST_CURVES) + 1}`,
        width: 1.8,
        ...(dash === undefined ? {} : { dash }),
        values: values[at] ?? [],
        joinsGaps: true,
        ...(labels[at] === undefined ? {} : { endLabel: labels[at] }),
      };
    }),
    yScale: view.scale === 'log' && isPositive ? 'log' : 'linear',
    formatY: formatShort,
  };
}
