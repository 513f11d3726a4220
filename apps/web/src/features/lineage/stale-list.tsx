import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { StaleLine } from './lineage-things.ts';

/** What is out of date, why, and the way to what has come in its place. */
export function StaleList({ lines }: { lines: readonly StaleLine[] }): ReactNode {
  const t = useTranslations('lineage');
  return (
    <div className="lineage-stale">
      <p>{t('staleList')}</p>
      <ul>
        {lines.map(({ what, message, href }) => (
          <li key={`${what} ${message}`}>
            <b>{what}</b>. {message} {href && <Link href={href}>{t('see')}</Link>}
          </li>
        ))}
      </ul>
    </div>
  );
}
