'use client';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal, useViewer } from '../frame/viewer.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyTable } from './key-table.tsx';
import { keysQuery } from './key-queries.ts';

const PAGE = 50;
const CRUMBS = [{ label: 'Team', href: '/team' }, { label: 'API keys' }];

/** The keys with which scripts act for the team: made, told once, revoked. */
export function KeysPage(): ReactNode {
  const viewer = useViewer();
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const refusal = useRefusal('TEAM_MANAGE');
  const { data, error, refresh } = usePolledQuery(
    keysQuery,
    { first: PAGE, after },
    { everyMs: 20_000, pause: viewer === undefined || refusal !== undefined },
  );
  if (refusal !== undefined) {
    return (
      <>
        <PageTitle crumbs={CRUMBS} />
        <Pane title="API keys">
          <p className="note">{refusal}</p>
        </Pane>
      </>
    );
  }
  const list = data?.apiKeys;
  return (
    <>
      <PageTitle crumbs={CRUMBS} />
      {viewer === undefined ? null : (
        <Pane title="New key">
          <KeyForm role={viewer.role} onChange={refresh} />
        </Pane>
      )}
      <Pane title="Keys" meta={list?.totalCount}>
        {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
        {list === undefined && error === undefined ? <Skeleton rows={4} label="keys" /> : null}
        {list === undefined ? null : <KeyTable keys={list.nodes} onChange={refresh} />}
        {list === undefined ? null : (
          <PageControls after={after} pageInfo={list.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
        )}
      </Pane>
    </>
  );
}
