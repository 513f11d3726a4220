import type { ReactNode } from 'react';
import { RoleMark, roleToken } from '../../chart/role-mark.tsx';
import { linearTicks, tickDecimals } from '../../chart/value-ticks.ts';
import { formatNumber } from '../../format/index.ts';
import type { LabelBudget, LabelCurve } from './label-budget.ts';

interface LabelBudgetPlotProps {
  budget: LabelBudget;
  /** What the picture is, in words. */
  caption: string;
  /** Names the axis of the shares. */
  axis: string;
  width: number;
}

const HEIGHT = 180;
const MARGIN = { top: 10, right: 16, bottom: 34, left: 34 };

/** `3 %`, `100 %`. */
export function shareText(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

/** Errors against the share of labels on a logarithmic axis, lower errors up; the control is dashed. */
export function LabelBudgetPlot({ budget, caption, axis, width }: LabelBudgetPlotProps): ReactNode {
  const curves = [budget.control, budget.student].filter((curve) => curve !== null);
  const points = curves.flatMap((curve) => curve.points);
  const ends = points.flatMap(({ mae }) => [mae.mean, mae.low ?? mae.mean, mae.high ?? mae.mean]);
  const [best, worst] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max((worst - best) * 0.08, best * 0.004);
  const [top, low] = [best - room, worst + room];
  const shares = [...new Set(points.map(({ share }) => share))].sort((a, b) => a - b);
  const [least = 0.01, most = 1] = [shares[0], shares.at(-1)];
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const xOf = (share: number): number =>
    MARGIN.left + 8 + (Math.log(share / least) / Math.log(most / least)) * (right - MARGIN.left - 8);
  const yOf = (error: number): number => MARGIN.top + ((error - top) / (low - top)) * (bottom - MARGIN.top);
  const ticks = linearTicks(top, low, 4);
  const line = ({ points: along }: LabelCurve): string =>
    along.map(({ share, mae }, at) => `${at === 0 ? 'M' : 'L'}${xOf(share)} ${yOf(mae.mean)}`).join('');
  const band = ({ points: along }: LabelCurve): string => {
    const judged = along.filter(({ mae }) => typeof mae.low === 'number' && typeof mae.high === 'number');
    const edge = (side: 'low' | 'high') =>
      judged.map(({ share, mae }) => `${xOf(share)} ${yOf(mae[side] ?? mae.mean)}`);
    return judged.length < 2 ? '' : `M${[...edge('low'), ...edge('high').reverse()].join('L')}Z`;
  };
  return (
    <svg
      className="pareto"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={caption}
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
      {shares.map((share) => (
        <g key={share}>
          <line x1={xOf(share)} x2={xOf(share)} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
          <text x={xOf(share)} y={bottom + 15} textAnchor={share === most ? 'end' : 'middle'}>
            {shareText(share)}
          </text>
        </g>
      ))}
      <text x={right} y={HEIGHT - 4} textAnchor="end" className="pareto-axis-name">
        {axis}
      </text>
      {curves.map((curve) => (
        <g key={curve.label}>
          <path d={band(curve)} fill={`var(${roleToken(curve.role)})`} opacity={0.2} />
          <path
            d={line(curve)}
            fill="none"
            stroke={`var(${roleToken(curve.role)})`}
            strokeWidth={1.8}
            strokeDasharray={curve.role === 'CONTROL' ? '5 4' : undefined}
          />
          {curve.points.map(({ share, mae }) => (
            <RoleMark key={share} role={curve.role} x={xOf(share)} y={yOf(mae.mean)} size={7} />
          ))}
        </g>
      ))}
    </svg>
  );
}
