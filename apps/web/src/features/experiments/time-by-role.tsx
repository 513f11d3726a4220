import { useTranslations } from 'use-intl';
import { formatSpan } from '../../format/index.ts';
import type { RoleTime } from './plan-lines.ts';

/** Whose training the time goes into. */
export function TimeByRole({ times }: { times: readonly RoleTime[] }) {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
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
          <span key={role}>{t(`roleTimes.${role}`, { span: formatSpan(format, seconds) })}</span>
        ))}
      </p>
    </div>
  );
}
