'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, formatNumber } from '../../format/index.ts';
import { linearTicks, tickDecimals } from '../../chart/value-ticks.ts';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { behindText, cellTitle, type Cell } from './breakdown.ts';
import './diagnostics.css';

interface CellBarsProps {
  cells: readonly Cell[];
  /** CSS custom property of the bars' colour. */
  token: string;
  /** Top of the axis. */
  top: number;
  /** What the picture shows, in words. */
  label: string;
  unit: string;
}

const HEIGHT = 150;
/** Least room for the labels of the value axis; of one of their figures. */
const LEFT = 30;
const FIGURE_WIDTH = 6;
const BOTTOM = 30;
const TOP = 8;
/** Narrower bars than this have no room for the label of an hour each. */
const HOUR_WIDTH = 34;

/** One bar a cell: pale where little lies behind it, with a stroke where another run stands. */
export function CellBars({ cells, token, top, label, unit }: CellBarsProps): ReactNode {
  const t = useTranslations('diagnostics');
  const [ref, width] = useElementWidth();
  const ticks = linearTicks(0, top, 3);
  const labels = ticks.map((tick) => formatNumber(tick, tickDecimals(ticks)));
  const left = Math.max(LEFT, 8 + FIGURE_WIDTH * Math.max(...labels.map((text) => text.length)));
  const slot = Math.max(0, width - left - 4) / Math.max(1, cells.length);
  const yOf = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);
  const isDay = cells.length === 24;
  const labelWidth = isDay ? HOUR_WIDTH : 8 + FIGURE_WIDTH * Math.max(...cells.map((cell) => cell.label.length));
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(1, slot)));
  // Of a few kinds each has its label.
  const isFew = cells.length < 8;
  const step = isDay ? ([1, 2, 3, 4, 6, 12].find((candidate) => candidate >= every) ?? 12) : isFew ? 1 : every;
  // A day begins at midnight; of other cells the last has its label, which of steps is the newest.
  const first = isDay ? 0 : (cells.length - 1) % step;
  return (
    <div ref={ref} className="cell-bars">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {ticks.map((tick, place) => (
            <g key={tick}>
              <line x1={left} x2={width} y1={yOf(tick)} y2={yOf(tick)} className="cell-rule" />
              <text x={left - 5} y={yOf(tick) + 4} textAnchor="end" className="cell-axis">
                {labels[place]}
              </text>
            </g>
          ))}
          {cells.map((cell, index) => {
            const x = left + 2 + index * slot;
            const bar = Math.max(1, Math.min(slot - 2, 46));
            const from = x + (slot - bar) / 2;
            return (
              <g key={cell.key}>
                <title>
                  {t('bar', {
                    label: cellTitle(t, cell.label),
                    value:
                      cell.mae === null ? t('nothingObserved') : `${formatNumber(cell.mae, errorDigits(unit))} ${unit}`,
                    behind: behindText(t, cell),
                  })}
                </title>
                <rect x={x} y={TOP} width={slot} height={HEIGHT - BOTTOM - TOP} fill="transparent" />
                {cell.mae !== null && (
                  <rect
                    x={from}
                    y={yOf(Math.min(top, cell.mae))}
                    width={bar}
                    height={Math.max(0, yOf(0) - yOf(Math.min(top, cell.mae)))}
                    className="cell-bar"
                    data-thin={cell.isThin ? '' : undefined}
                    style={{ color: `var(${token})` }}
                  />
                )}
                {cell.reference !== null && (
                  <line
                    x1={from - 1}
                    x2={from + bar + 1}
                    y1={yOf(Math.min(top, cell.reference))}
                    y2={yOf(Math.min(top, cell.reference))}
                    className="cell-reference"
                  />
                )}
                {index % step === first && (
                  <text x={x + slot / 2} y={HEIGHT - BOTTOM + 14} textAnchor="middle" className="cell-axis">
                    {isDay ? cell.label.slice(0, 2) : cellTitle(t, cell.label)}
                  </text>
                )}
                {isFew && (
                  <text x={x + slot / 2} y={HEIGHT - 3} textAnchor="middle" className="cell-count">
                    {shortCount(cell.count)}
                  </text>
                )}
              </g>
            );
          })}
          <line x1={left} x2={width} y1={yOf(0)} y2={yOf(0)} className="cell-base" />
        </svg>
      )}
    </div>
  );
}

/** `812`, `14k`, `1.2M`: readings behind a bar. */
function shortCount(count: number): string {
  if (count < 1000) return formatNumber(count, 0);
  if (count < 1e6) return `${formatNumber(count / 1e3, count < 1e4 ? 1 : 0)}k`;
  return `${formatNumber(count / 1e6, count < 1e7 ? 1 : 0)}M`;
}
