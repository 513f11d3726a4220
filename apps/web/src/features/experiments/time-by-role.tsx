import { formatSpan } from '../../format/index.ts';
import type { Role } from '../../ui/index.ts';
import type { RoleTime } from './plan-lines.ts';

const plural: Readonly<Record<Role, string>> = {
  TEACHER: 'teachers',
  STUDENT: 'students',
  CONTROL: 'controls',
  BASELINE: 'baselines',
};

/** Whose training the time goes into. */
export function TimeByRole({ times }: { times: readonly RoleTime[] }) {
  if (times.length === 0) return null;
  return (
    <div className="role-times">
      <div className="role-bar" aria-hidden>
        {times.map(({ role, share }) => (
          <i key={role} data-role={role} style={{ flexGrow: Math.max(0.01, share) }} />
        ))}
      </div>
      <p>
        {times.map(({ role, seconds }) => (
          <span key={role}>
            {plural[role]} {formatSpan(seconds)}
          </span>
        ))}
      </p>
    </div>
  );
}
