import type { ReactNode } from 'react';
import type { Role } from '../../ui/index.ts';

const WIDTH = 64;
const HEIGHT = 20;
const INSET = 3;

/** The shape of a curve, without an axis; what it ends at stands beside it as a number. */
export function Sparkline({ values, role }: { values: readonly number[]; role: Role }): ReactNode {
  const finite = values.filter(Number.isFinite);
  const last = finite.at(-1);
  if (last === undefined || finite.length < 2) return null;
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const x = (at: number) => INSET + (at / (finite.length - 1)) * (WIDTH - 2 * INSET);
  const y = (value: number) => INSET + (1 - (value - low) / (high - low || 1)) * (HEIGHT - 2 * INSET);
  const path = finite.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const colour = `var(--${role.toLowerCase()})`;
  return (
    <svg className="sparkline" width={WIDTH} height={HEIGHT} aria-hidden>
      <path d={path} fill="none" stroke={colour} strokeWidth="1.25" />
      <circle cx={x(finite.length - 1)} cy={y(last)} r="2" fill={colour} />
    </svg>
  );
}
