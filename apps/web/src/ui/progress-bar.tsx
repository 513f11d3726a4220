import type { Role } from './role.ts';

/** A bar with its meaning for a screen reader; `value` in 0..1. */
export function ProgressBar({ value, role, label }: { value: number; role: Role; label: string }) {
  const percent = Math.round(100 * Math.min(1, Math.max(0, value)));
  return (
    <span
      className={`progress ${role}`}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
