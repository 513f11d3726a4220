'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface KeptOffCheck {
  readonly check: string;
  readonly title: string;
  readonly runs: number;
  readonly detail: string;
}

/** How many runs the leakage linter keeps off, and why; nothing where it keeps off none. */
export function KeptOff({ checks }: { checks: readonly KeptOffCheck[] }): ReactNode {
  const t = useTranslations('leaderboard');
  if (checks.length === 0) return null;
  return (
    <div className="alert kept-off" role="note">
      <p>
        {t('keptOff.head', {
          checks: checks.map(({ title, runs }) => t('keptOff.check', { runs, title })).join(t('separator')),
        })}
      </p>
      <ul>
        {checks.map(({ check, title, detail }) => (
          <li key={check}>{t('keptOff.detail', { title, detail })}</li>
        ))}
      </ul>
    </div>
  );
}
