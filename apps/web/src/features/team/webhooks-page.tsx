'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal, useViewer } from '../frame/viewer.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { webhooksQuery } from './webhook-queries.ts';
import { typeName, WebhookState } from './webhook-words.tsx';

/** Where the team's events are sent. */
export function WebhooksPage(): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const viewer = useViewer();
  const refusal = useRefusal('WEBHOOKS_MANAGE');
  const isAsked = viewer !== undefined && refusal === undefined;
  const { data, error, refresh } = usePolledQuery(webhooksQuery, {}, { everyMs: 10_000, pause: !isAsked });
  const list = data?.webhooks;
  return (
    <>
      <PageTitle crumbs={[{ label: frame('pages.team'), href: '/team' }, { label: frame('teamPages.webhooks') }]} />
      {refusal === undefined ? null : (
        <Pane title={t('webhooks.title')}>
          <p className="note">{refusal}</p>
        </Pane>
      )}
      {isAsked ? (
        <>
          <Pane title={t('webhooks.new')}>
            <WebhookForm onChange={refresh} />
          </Pane>
          <Pane title={t('webhooks.title')} meta={list?.totalCount}>
            {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
            {list === undefined && error === undefined ? <Skeleton rows={3} label={t('webhooks.loading')} /> : null}
            {list?.totalCount === 0 ? <p className="note">{t('webhooks.none')}</p> : null}
            {list === undefined || list.totalCount === 0 ? null : (
              <TableScroll label={t('webhooks.title')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('webhooks.address')}</th>
                      <th scope="col" className="wide-only">
                        {t('webhooks.for')}
                      </th>
                      <th scope="col">{t('webhooks.state')}</th>
                      <th scope="col" className="wide-only">
                        {t('webhooks.toldOf')}
                      </th>
                      <th scope="col" className="num">
                        {t('webhooks.waiting')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.nodes.map((webhook) => (
                      <tr key={webhook.id}>
                        <td className="webhook-address">
                          <Link href={`/team/webhooks/${encodeURIComponent(webhook.id)}`}>{webhook.url}</Link>
                          <span className="name-under">{webhook.description}</span>
                        </td>
                        <td className="wide-only wrap">{webhook.description}</td>
                        <td>
                          <WebhookState status={webhook.status} isFailing={webhook.failingSince !== null} />
                        </td>
                        <td className="wide-only wrap quiet-text">{webhook.types.map(typeName).join(', ')}</td>
                        <td className="num">{webhook.pendingCount}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )}
          </Pane>
        </>
      ) : null}
    </>
  );
}
