/** The charts of a run page from its curves. */
import { alignCurves } from '../../chart/chart-ranges.ts';
import type { LineChartSpec, LineSpec, RuleSpec } from '../../chart/line-chart-spec.ts';
import { formatShort } from '../../chart/short-number.ts';
import { linearTicks, tickDecimals } from '../../chart/value-ticks.ts';
import { errorDigits, formatCount, formatNumber } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Checkpoint } from './checkpoint.ts';
import { bestIndex } from './live-run.ts';
import type { Curve, LiveRun } from './live-run.ts';

type Say = Translator<'run'>;

const TERM_PREFIX = 'loss/';
/** The error that chose the weights: an event's cross-entropy, else the mean absolute error. */
const VALIDATION = ['validation/crossEntropy', 'validation/mae'];

/** The curve of the validation error of a run; undefined before its first point. */
export function validationCurve({ curves }: Pick<LiveRun, 'curves'>): Curve | undefined {
  return VALIDATION.map((name) => curves[name]).find((curve) => curve !== undefined);
}
/** Hue and dash of the terms by name; further terms take the next categorical hues. */
const TERM_STYLE: Readonly<Record<string, Pick<LineSpec, 'token' | 'dash' | 'width'>>> = {
  total: { token: '--ink', width: 2 },
  label: { token: '--cat-3', dash: [6, 4], width: 1.6 },
  response: { token: '--teacher', width: 1.6 },
};
const FURTHER = ['--cat-4', '--cat-6', '--cat-7', '--cat-8'];

export interface LossTerm {
  readonly name: string;
  readonly curve: Curve;
}

/** The loss terms of a run, the total first. A single term is the total itself and is shown once. */
export function lossTerms(curves: LiveRun['curves']): LossTerm[] {
  const terms = Object.entries(curves)
    .filter(([name]) => name.startsWith(TERM_PREFIX))
    .map(([name, curve]) => ({ name: name.slice(TERM_PREFIX.length), curve }))
    .sort((a, b) => Number(b.name === 'total') - Number(a.name === 'total') || a.name.localeCompare(b.name));
  return terms.length === 2 && terms[0]?.name === 'total' ? terms.slice(0, 1) : terms;
}

function stepTicks(from: number, to: number, width: number): { at: number; label: string }[] {
  return linearTicks(from, to, Math.max(2, width / 110)).map((at) => ({ at, label: formatCount(at) }));
}

function progressAxis(
  t: Say,
  live: LiveRun,
  isOver: boolean,
): Pick<LineChartSpec, 'xRange' | 'xTicks' | 'xName' | 'gutter'> & { shadeFrom?: number } {
  const xRange: [number, number] = [0, Math.max(1, live.totalSteps)];
  return {
    xRange,
    xTicks: stepTicks,
    xName: t('curve.update'),
    gutter: 104,
    ...(isOver ? {} : { shadeFrom: live.step }),
  };
}

/** @param weights what each term counts in the total, by its name, where that is known */
export function lossSpec(
  t: Say,
  live: LiveRun,
  yScale: 'linear' | 'log',
  isOver: boolean,
  weights: ReadonlyMap<string, number> = new Map(),
): LineChartSpec {
  const terms = lossTerms(live.curves);
  const { x, values } = alignCurves(terms.map(({ curve }) => ({ x: curve.steps, y: curve.values })));
  let further = 0;
  const lines = terms.map(({ name, curve }, index): LineSpec => {
    const style = TERM_STYLE[name] ?? { token: FURTHER[further++ % FURTHER.length] ?? '--cat-4', dash: [2, 3] };
    const last = curve.values[curve.values.length - 1];
    const term = curveName(t, name);
    const weight = terms.length > 1 ? weights.get(name) : undefined;
    return {
      key: name,
      ...style,
      values: values[index] ?? [],
      joinsGaps: true,
      endLabel: {
        name: weight === undefined ? term : t('curve.weighed', { term, weight: formatShort(weight) }),
        value: formatShort(last),
      },
    };
  });
  return { ...progressAxis(t, live, isOver), x, lines, yScale, formatY: formatShort };
}

export interface Reference {
  readonly mae: number;
  readonly label: string;
}

/** Validation error with the control's curve and the teachers' level as references. */
export function validationSpec(
  t: Say,
  live: LiveRun,
  roleToken: string,
  control: Curve | null,
  teachers: Reference | null,
  unit: string,
  isOver: boolean,
): LineChartSpec {
  const own = validationCurve(live) ?? { steps: [], values: [] };
  const curves = control && control.steps.length > 0 ? [own, control] : [own];
  const { x, values } = alignCurves(curves.map(({ steps, values: y }) => ({ x: steps, y })));
  const best = bestIndex(own);
  const shown = [...curves.flatMap((curve) => curve.values), ...(teachers ? [teachers.mae] : [])];
  const decimals = tickDecimals(linearTicks(Math.min(...shown), Math.max(...shown), 5));
  const digits = Math.max(errorDigits(unit), decimals);
  const bestStep = own.steps[best];
  const lastOf = (curve: Curve): number | undefined => curve.values[curve.values.length - 1];
  const lines: LineSpec[] = [
    ...(curves.length > 1 && control
      ? [
          {
            key: 'control',
            token: '--control',
            dash: [5, 4],
            width: 1.4,
            values: values[1] ?? [],
            joinsGaps: true,
            endLabel: { name: t('curve.control'), value: formatNumber(lastOf(control), digits) },
          },
        ]
      : []),
    {
      key: 'own',
      token: roleToken,
      width: 2,
      values: values[0] ?? [],
      joinsGaps: true,
      ringAt: bestStep === undefined ? null : x.indexOf(bestStep),
      ...(own.steps.length === 0
        ? {}
        : {
            endLabel: {
              name: formatNumber(lastOf(own), digits),
              value: t('curve.best', { value: formatNumber(own.values[best], digits) }),
            },
          }),
    },
  ];
  const rules: RuleSpec[] = teachers
    ? [
        {
          axis: 'y',
          at: teachers.mae,
          token: '--teacher',
          width: 1.6,
          label: `${teachers.label} ${formatNumber(teachers.mae, digits)}`,
        },
      ]
    : [];
  return {
    ...progressAxis(t, live, isOver),
    x,
    lines,
    rules,
    yScale: 'linear',
    yIncludes: teachers ? [teachers.mae] : [],
    formatY: (value) => formatNumber(value, decimals),
  };
}

/** How many windows a second were learnt from; the newest checkpoint stands as a rule. */
export function throughputSpec(t: Say, live: LiveRun, checkpoint: Checkpoint | null, isOver: boolean): LineChartSpec {
  const curve = live.curves['throughput'] ?? { steps: [], values: [] };
  const last = curve.values[curve.values.length - 1];
  return {
    ...progressAxis(t, live, isOver),
    x: curve.steps,
    lines: [
      {
        key: 'throughput',
        token: '--ink-2',
        width: 1.6,
        values: curve.values,
        ...(last === undefined ? {} : { endLabel: { name: formatShort(last), value: t('curve.windows') } }),
      },
    ],
    rules:
      checkpoint === null || isOver
        ? []
        : [{ axis: 'x', at: checkpoint.step, token: '--line-strong', dash: [2, 3], label: t('curve.checkpoint') }],
    yScale: 'linear',
    yIncludes: [0],
    formatY: formatShort,
  };
}

/** What a curve is called: the usual terms in the reader's language, others as the run names them. */
export function curveName(t: Say, key: string): string {
  switch (key) {
    case 'own':
      return t('curve.thisRun');
    case 'control':
      return t('curve.control');
    case 'total':
      return t('curve.total');
    case 'label':
      return t('curve.label');
    case 'throughput':
      return t('curve.throughput');
    default:
      return key;
  }
}

/** What the point under the cursor says. */
export function describePoint(t: Say, spec: LineChartSpec, index: number, unit: string): string {
  const parts = spec.lines.flatMap((line) => {
    const value = line.values[index];
    if (value === null || value === undefined) return [];
    return `${curveName(t, line.key)} ${formatNumber(value, 4)}${unit === '' ? '' : ` ${unit}`}`;
  });
  return t('curve.at', { step: formatCount(spec.x[index]), values: parts.join(', ') });
}
