'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RoleMark } from '../../chart/role-mark.tsx';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { extent, linearTicks, paddedRange, tickDecimals } from '../../chart/value-ticks.ts';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import type { Role } from '../../ui/index.ts';
import { valueText, type ScatterPoint } from './trial-data.ts';
import { valueAxis } from './value-axis.ts';

const HEIGHT = 220;
const MARGIN = { top: 12, right: 14, bottom: 38, left: 52 };

/** Validation error over whatever the points have across; the chosen trial is ringed. */
export function ScatterPlot({
  points,
  fronts = [],
  title,
  across,
  role,
  unit,
  chosen,
}: {
  points: readonly ScatterPoint[];
  /** Points to join by a line: what nothing beats. */
  fronts?: readonly (readonly ScatterPoint[])[];
  title: string;
  /** What lies across, where the title of the pane does not say it. */
  across?: string;
  role: Role;
  unit: string;
  chosen: number | null;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const [measure, width] = useElementWidth();
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const axis = valueAxis(
    points.map(({ value }) => value),
    Math.max(2, width / 90),
  );
  const [low, high] = paddedRange(...(extent([points.map(({ error }) => error)]) ?? [0, 1]));
  const xOf = (place: number): number => MARGIN.left + place * (right - MARGIN.left);
  const yOf = (error: number): number => bottom - ((error - low) / (high - low)) * (bottom - MARGIN.top);
  const ticks = linearTicks(low, high, 4);
  return (
    <div ref={measure} className="sweep-plot">
      {width === 0 ? null : (
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={t('scatter.label', { title, count: String(points.length) })}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={right} y1={yOf(tick)} y2={yOf(tick)} stroke="var(--line)" />
              <text x={MARGIN.left - 7} y={yOf(tick) + 4} textAnchor="end">
                {formatNumber(tick, tickDecimals(ticks))}
              </text>
            </g>
          ))}
          <line x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
          {axis.ticks.map(({ place, label }) => (
            <g key={label}>
              <line x1={xOf(place)} x2={xOf(place)} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
              <text x={xOf(place)} y={bottom + 16} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          <text x={right} y={HEIGHT - 6} textAnchor="end">
            {[
              ...(across === undefined ? [] : [across]),
              t(axis.isLog ? 'scatter.logAxis' : 'scatter.axis', { error: errorTitle(format, unit) }),
            ].join(' · ')}
          </text>
          {fronts.map((joined, place) => (
            <polyline
              key={place}
              points={joined.map(({ value, error }) => `${xOf(axis.placeOf(value))},${yOf(error)}`).join(' ')}
              fill="none"
              stroke={joined[0]?.arm === 'CONTROL' ? 'var(--control)' : `var(--${role.toLowerCase()})`}
              strokeDasharray={joined[0]?.arm === 'CONTROL' ? '5 4' : undefined}
              strokeWidth={1.5}
            />
          ))}
          {points.map(({ trial, arm, error, value, isLatest }) => {
            const x = xOf(axis.placeOf(value));
            const y = yOf(error);
            const isChosen = isLatest && arm === 'TARGET' && trial.number === chosen;
            return (
              <g key={`${trial.id} ${arm} ${error}`} opacity={isLatest ? 1 : 0.35}>
                <title>
                  {t(arm === 'CONTROL' ? 'scatter.controlPoint' : 'scatter.point', {
                    number: String(trial.number),
                    error: formatNumber(error, errorDigits(unit) + 1),
                    value: valueText(value),
                  })}
                </title>
                <RoleMark role={arm === 'CONTROL' ? 'CONTROL' : role} x={x} y={y} />
                {isChosen ? <circle cx={x} cy={y} r={9} fill="none" stroke="var(--ink)" strokeWidth={2} /> : null}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
