'use client';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal, useViewer } from '../frame/viewer.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyTable } from './key-table.tsx';
import { keysQuery } from './key-queries.ts';

const PAGE = 50;

/** The keys with which scripts act for the team: made, told once, revoked. */
export function KeysPage(): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const crumbs = [{ label: frame('pages.team'), href: '/team' }, { label: frame('teamPages.keys') }];
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
        <PageTitle crumbs={crumbs} />
        <Pane title={frame('teamPages.keys')}>
          <p className="note">{refusal}</p>
        </Pane>
      </>
    );
  }
  const list = data?.apiKeys;
  return (
    <>
      <PageTitle crumbs={crumbs} />
      {viewer === undefined ? null : (
        <Pane title={t('keys.new')}>
          <KeyForm role={viewer.role} onChange={refresh} />
        </Pane>
      )}
      <Pane title={t('keys.title')} meta={list?.totalCount}>
        {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
        {list === undefined && error === undefined ? <Skeleton rows={4} label={t('keys.loading')} /> : null}
        {list === undefined ? null : <KeyTable keys={list.nodes} onChange={refresh} />}
        {list === undefined ? null : (
          <PageControls after={after} pageInfo={list.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
        )}
      </Pane>
    </>
  );
}
