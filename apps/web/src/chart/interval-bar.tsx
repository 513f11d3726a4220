'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Role } from '../ui/index.ts';
import { RoleMark, roleToken } from './role-mark.tsx';
import './interval-bar.css';

interface IntervalBarProps {
  role: Role;
  mean: number;
  low: number | null;
  high: number | null;
  /** Ends of the axis that all bars of the table share. */
  from: number;
  to: number;
  width: number;
  height?: number;
}

/** A mean with its interval on a shared axis; what lies beyond the axis gets an arrow and says "off scale". */
export function IntervalBar({ role, mean, low, high, from, to, width, height = 20 }: IntervalBarProps): ReactNode {
  const t = useTranslations('chart');
  const inset = 6;
  const xOf = (value: number): number => inset + ((value - from) / (to - from)) * (width - 2 * inset);
  const middle = height / 2;
  if (mean > to || mean < from) {
    return (
      <span
        className="interval-off-scale"
        style={{ width, display: 'inline-block', textAlign: mean > to ? 'right' : 'left' }}
      >
        {mean > to ? `${t('offScale')} \u203A` : `\u2039 ${t('offScale')}`}
      </span>
    );
  }
  const left = low === null ? null : xOf(Math.max(from, low));
  const right = high === null ? null : xOf(Math.min(to, high));
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      style={{ display: 'block' }}
    >
      {left !== null && right !== null && (
        <line x1={left} x2={right} y1={middle} y2={middle} stroke={`var(${roleToken(role)})`} strokeWidth={2} />
      )}
      <RoleMark role={role} x={xOf(mean)} y={middle} />
    </svg>
  );
}
