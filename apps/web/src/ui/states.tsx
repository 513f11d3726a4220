'use client';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../graphql/error-text.ts';

/** The real layout's rows as hairlines; shows itself after 200 ms, so that quick answers do not flicker. */
export function Skeleton({ rows = 6, label }: { rows?: number; label: string }) {
  const t = useTranslations('ui');
  return (
    <div className="skeleton" role="status" aria-label={t('loading', { what: label })}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** One sentence and one way on. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What happened, then the way out. */
export function ErrorNotice({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const t = useTranslations('ui');
  return (
    <div className="alert" role="alert">
      <p>{errorText(t, error)}</p>
      {retry === undefined ? null : (
        <button type="button" className="button" onClick={retry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
