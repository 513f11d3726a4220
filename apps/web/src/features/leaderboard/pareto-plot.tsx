'use client';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorTitle, formatNumber } from '../../format/index.ts';
import { RoleMark, roleToken } from '../../chart/role-mark.tsx';
import { linearTicks, logTicks, tickDecimals } from '../../chart/value-ticks.ts';
import { roleOf } from '../../ui/index.ts';
import { labelOf } from './board-entry.ts';
import type { PlottedEntry } from './board-entry.ts';
import { costOf, roundedCost } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';
import { intervalAxis } from './interval-axis.ts';
import { paretoFront } from './pareto-front.ts';
import { placeLabels } from './pareto-labels.ts';
import './pareto-plot.css';

interface ParetoPlotProps {
  entries: readonly PlottedEntry[];
  kind: CostKind;
  range: readonly [number, number];
  /** Infinite for none. */
  budget: number;
  unit: string;
  width: number;
  height: number;
  active?: string | null;
}

const MARGIN = { top: 30, right: 12, bottom: 36, left: 34 };
/** Half of what a mark takes up. */
const MARK = 6;

/** Accuracy (better is up) against cost on a logarithmic axis, with the front of the means. */
export function ParetoPlot(props: ParetoPlotProps): ReactNode {
  const format = useTranslations('format');
  const { entries, kind, range, budget, unit, width, height, active = null } = props;
  const t = useTranslations('leaderboard');
  const hatch = useId();
  const [low, high] = range;
  const axis = intervalAxis(entries.map((entry) => entry.mae));
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const xOf = (cost: number): number =>
    MARGIN.left + (Math.log(cost / low) / Math.log(high / low)) * (right - MARGIN.left);
  const yOf = (mae: number): number =>
    MARGIN.top + ((Math.min(mae, axis.high) - axis.low) / (axis.high - axis.low)) * (bottom - MARGIN.top);
  const points = entries.flatMap((entry) => {
    const cost = costOf(entry, kind);
    return cost === null ? [] : [{ entry, cost, error: entry.mae.mean, x: xOf(cost), y: yOf(entry.mae.mean) }];
  });
  const front = paretoFront(points);
  const steps = front.map((point, index) => {
    const next = front[index + 1];
    return `${index === 0 ? `M${point.x} ${bottom}` : ''}V${point.y}H${next ? next.x : right}`;
  });
  const isLimited = Number.isFinite(budget);
  const budgetX = Math.min(right, Math.max(MARGIN.left, xOf(isLimited ? budget : high)));
  const isOff = (point: (typeof points)[number]): boolean => point.error > axis.high;
  const labels = [...front.filter((point) => !isOff(point)), ...points.filter(isOff)].map((point) => ({
    id: point.entry.id,
    text: isOff(point) ? t('plot.offScale', { name: labelOf(point.entry) }) : labelOf(point.entry),
    isOff: isOff(point),
    x: point.x,
    y: isOff(point) ? bottom - 8 : point.y,
  }));
  const places = placeLabels(
    labels,
    [
      ...points.map((point) => {
        const y = isOff(point) ? bottom - 8 : point.y;
        return { left: point.x - MARK, right: point.x + MARK, top: y - MARK, bottom: y + MARK, weight: 1 };
      }),
      ...front.map((point, index) => {
        const to = front[index + 1]?.x ?? right;
        return { left: point.x, right: to, top: point.y - 2, bottom: point.y + 2, weight: 1 };
      }),
      ...points.flatMap(({ entry, x }) => {
        const { low: from, high: to } = entry.mae;
        if (typeof from !== 'number' || typeof to !== 'number') return [];
        return [{ left: x - 4, right: x + 4, top: yOf(Math.max(axis.low, from)), bottom: yOf(to), weight: 0.15 }];
      }),
      ...(isLimited ? [{ left: budgetX - 2, right: budgetX + 2, top: 0, bottom, weight: 1 }] : []),
    ],
    { left: MARGIN.left + 2, right, top: MARGIN.top, bottom: bottom - 2 },
  );
  const ticks = linearTicks(axis.low, axis.high, Math.max(3, height / 80));
  return (
    <svg
      className="pareto"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('plot.label', {
        title: t(`cost.${kind}.title`),
        points: String(points.length),
        front: String(front.length),
      })}
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="7" stroke="var(--line)" strokeWidth="1.5" />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={MARGIN.left} x2={right} y1={yOf(tick)} y2={yOf(tick)} stroke="var(--line)" />
          <text x={MARGIN.left - 7} y={yOf(tick) + 4} textAnchor="end">
            {formatNumber(tick, tickDecimals(ticks))}
          </text>
        </g>
      ))}
      {isLimited && (
        <rect x={budgetX} y={MARGIN.top} width={right - budgetX} height={bottom - MARGIN.top} fill={`url(#${hatch})`} />
      )}
      <line x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      {logTicks(low, high)
        .filter((tick) => high / low < 40 || /^1/.test(tick.toExponential()))
        .map((tick) => (
          <g key={tick}>
            <line x1={xOf(tick)} x2={xOf(tick)} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={xOf(tick)} y={bottom + 16} textAnchor="middle">
              {roundedCost(kind, tick).replace(/ ms$/, '')}
            </text>
          </g>
        ))}
      <text x={right} y={bottom + 31} textAnchor="end" className="pareto-axis-name">
        {t(`cost.${kind}.axis`)}
      </text>
      <text x={0} y={12}>
        {t('plot.better', { error: errorTitle(format, unit) })}
      </text>
      <path d={steps.join('')} fill="none" stroke="var(--ink)" strokeWidth="1.4" />
      {points.map((point) => {
        const { entry, x } = point;
        const role = roleOf(entry);
        const { low: from, high: to } = entry.mae;
        const y = isOff(point) ? bottom - 8 : point.y;
        return (
          <g key={entry.id}>
            <title>{labelOf(entry)}</title>
            {!isOff(point) && typeof from === 'number' && typeof to === 'number' && (
              <line
                x1={x}
                x2={x}
                y1={yOf(Math.max(axis.low, from))}
                y2={yOf(to)}
                stroke={`var(${roleToken(role)})`}
                strokeWidth={9}
                strokeLinecap="round"
                opacity={0.22}
              />
            )}
            <RoleMark role={role} x={x} y={y} />
            {active === entry.id && <circle cx={x} cy={y} r={10} fill="none" stroke="var(--ink)" strokeWidth={2} />}
          </g>
        );
      })}
      {labels.map((label, index) => (
        <text
          key={label.id}
          x={places[index]?.x}
          y={places[index]?.y}
          textAnchor={places[index]?.anchor}
          className={label.isOff ? 'pareto-off' : 'pareto-label'}
        >
          {label.text}
        </text>
      ))}
      {isLimited && (
        <g>
          <line x1={budgetX} x2={budgetX} y1={MARGIN.top - 10} y2={bottom} stroke="var(--accent)" strokeWidth={2} />
          <circle
            cx={budgetX}
            cy={MARGIN.top - 10}
            r={5}
            fill="var(--surface)"
            stroke="var(--accent)"
            strokeWidth={2}
          />
          <text
            x={budgetX + (budgetX > width * 0.65 ? -11 : 11)}
            y={MARGIN.top - 6}
            textAnchor={budgetX > width * 0.65 ? 'end' : 'start'}
            className="pareto-budget"
          >
            {t('plot.budget', { limit: roundedCost(kind, budget) })}
          </text>
        </g>
      )}
    </svg>
  );
}
