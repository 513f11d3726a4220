'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal, useViewer } from '../frame/viewer.tsx';
import { AuditCheck } from './audit-check.tsx';
import { AuditFields } from './audit-fields.tsx';
import { auditFilter } from './audit-filter.ts';
import { auditLogQuery } from './audit-queries.ts';
import { AuditTable } from './audit-table.tsx';

const PAGE = 50;
const text = parseAsString.withDefault('');
const inAddress = { action: text, by: text, of: text, since: text, until: text, after: parseAsString };

/** Who did what in the team, and whether the log is whole. */
export function AuditPage(): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const viewer = useViewer();
  const [{ after, ...choice }, setAddress] = useQueryStates(inAddress, { history: 'push' });
  const refusal = useRefusal('AUDIT_READ');
  const { data, error, refresh } = usePolledQuery(
    auditLogQuery,
    { first: PAGE, after, filter: auditFilter(choice) },
    { everyMs: 20_000, pause: viewer === undefined || refusal !== undefined },
  );
  const list = data?.auditLog;
  return (
    <>
      <PageTitle crumbs={[{ label: frame('pages.team'), href: '/team' }, { label: frame('teamPages.audit') }]} />
      {refusal === undefined ? (
        <Pane
          title={frame('teamPages.audit')}
          meta={list === undefined ? undefined : formatCount(list.totalCount)}
          end={<AuditCheck />}
        >
          <AuditFields
            choice={choice}
            seen={list?.nodes ?? []}
            // Another choice begins at its newest line.
            onChoice={(change) => void setAddress({ ...change, after: null })}
          />
          {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
          {list === undefined && error === undefined ? <Skeleton rows={10} label={t('audit.loading')} /> : null}
          {list === undefined ? null : (
            <AuditTable
              lines={list.nodes}
              isFiltered={auditFilter(choice) !== null}
              onChoice={(change) => void setAddress({ ...change, after: null })}
            />
          )}
          {list === undefined ? null : (
            <PageControls
              after={after}
              pageInfo={list.pageInfo}
              onAfter={(cursor) => void setAddress({ after: cursor })}
            />
          )}
        </Pane>
      ) : (
        <Pane title={frame('teamPages.audit')}>
          <p className="note">{refusal}</p>
        </Pane>
      )}
    </>
  );
}
