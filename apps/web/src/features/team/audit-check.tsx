'use client';
import { ShieldCheck, ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { auditCheckQuery } from './audit-queries.ts';

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
/** Enough of a hash to tell it from another at a glance. */
const SHORT = 12;

/** Goes through the chain of hashes on a click, and says whether every line is as it was written. */
export function AuditCheck(): ReactNode {
  const t = useTranslations('team');
  const ui = useTranslations('ui');
  const [{ data, error, fetching }, check] = useQuery({ query: auditCheckQuery, pause: true });
  const found = data?.auditLogCheck;
  return (
    <>
      <span role="status">
        {error === undefined ? null : <span className="status bad">{errorText(ui, error)}</span>}
        {found === undefined || error !== undefined ? null : found.isWhole ? (
          <span className="status ok">
            <ShieldCheck {...ICON} /> {t('audit.whole', { count: formatCount(found.lines) })}
            {found.headHash === null ? null : (
              <span className="mono audit-head" title={t('audit.head', { hash: found.headHash })}>
                {found.headHash.slice(0, SHORT)}…
              </span>
            )}
          </span>
        ) : (
          <span className="status bad">
            <ShieldX {...ICON} /> {t('audit.broken', { line: String(found.firstBroken ?? '') })}
          </span>
        )}
      </span>
      <button
        type="button"
        className="button"
        disabled={fetching}
        onClick={() => check({ requestPolicy: 'network-only' })}
      >
        {t(fetching ? 'audit.checking' : 'audit.check')}
      </button>
    </>
  );
}
