'use client';
import { ShieldCheck, ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { formatCount } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { auditCheckQuery } from './audit-queries.ts';

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
/** Enough of a hash to tell it from another at a glance. */
const SHORT = 12;

/** Goes through the chain of hashes on a click, and says whether every line is as it was written. */
export function AuditCheck(): ReactNode {
  const [{ data, error, fetching }, check] = useQuery({ query: auditCheckQuery, pause: true });
  const found = data?.auditLogCheck;
  return (
    <>
      <span role="status">
        {error === undefined ? null : <span className="status bad">{errorText(error)}</span>}
        {found === undefined || error !== undefined ? null : found.isWhole ? (
          <span className="status ok">
            <ShieldCheck {...ICON} /> all {formatCount(found.lines)} lines as written
            {found.headHash === null ? null : (
              <span className="mono audit-head" title={`Hash of the newest line: ${found.headHash}`}>
                {found.headHash.slice(0, SHORT)}…
              </span>
            )}
          </span>
        ) : (
          <span className="status bad">
            <ShieldX {...ICON} /> line {found.firstBroken} was changed, or the line before it is missing
          </span>
        )}
      </span>
      <button
        type="button"
        className="button"
        disabled={fetching}
        onClick={() => check({ requestPolicy: 'network-only' })}
      >
        {fetching ? 'Checking …' : 'Check the chain'}
      </button>
    </>
  );
}
