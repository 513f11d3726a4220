'use client';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { WebhookQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PageTitle } from '../frame/title.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { WebhookControls } from './webhook-controls.tsx';
import { webhookQuery } from './webhook-queries.ts';
import { typeName, WebhookState } from './webhook-words.tsx';

export type ShownWebhook = Extract<NonNullable<WebhookQuery['node']>, { __typename: 'Webhook' }>;

const PAGE = 50;
const statuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;
const inAddress = { status: parseAsStringLiteral(statuses), after: parseAsString };

/** One webhook: its settings, and what became of each message. */
export function WebhookPage({ id }: { id: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const [{ status, after }, setAddress] = useQueryStates(inAddress, { history: 'push' });
  const { data, error, refresh } = usePolledQuery(
    webhookQuery,
    { id, first: PAGE, after, statuses: status === null ? null : [status] },
    { everyMs: 4000 },
  );
  const webhook = data?.node?.__typename === 'Webhook' ? data.node : undefined;
  const crumbs = [
    { label: frame('pages.team'), href: '/team' },
    { label: frame('teamPages.webhooks'), href: '/team/webhooks' },
    { label: webhook === undefined ? t('webhook.crumb') : new URL(webhook.url).host },
  ];
  if (webhook === undefined) {
    return (
      <>
        <PageTitle crumbs={crumbs} />
        {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
        {error === undefined && data === undefined ? <Skeleton rows={6} label={t('webhook.loading')} /> : null}
        {data === undefined ? null : (
          <Empty action={<a href="/team/webhooks">{t('webhook.all')}</a>}>{t('webhook.missing')}</Empty>
        )}
      </>
    );
  }
  return (
    <>
      <PageTitle crumbs={crumbs} />
      <Pane title={webhook.url} meta={webhook.description}>
        <dl className="facts">
          <dt>{t('webhooks.state')}</dt>
          <dd>
            <WebhookState status={webhook.status} isFailing={webhook.failingSince !== null} />
            {webhook.failingSince === null
              ? ''
              : ` ${t('webhook.since', { time: formatClock(format, webhook.failingSince) })}`}
          </dd>
          <dt>{t('webhooks.toldOf')}</dt>
          <dd>{webhook.types.map(typeName).join(', ')}</dd>
          <dt>{t('webhook.made')}</dt>
          <dd>{formatClock(format, webhook.createdAt)}</dd>
          {webhook.previousSecretUntil === null ? null : (
            <>
              <dt>{t('webhook.oldSecret')}</dt>
              <dd>{t('webhook.oldSigns', { time: formatClock(format, webhook.previousSecretUntil) })}</dd>
            </>
          )}
        </dl>
        <WebhookControls webhook={webhook} onChange={refresh} />
      </Pane>
      <Pane
        title={t('messages.title')}
        meta={webhook.deliveries.totalCount}
        end={
          <Segmented
            label={t('messages.which')}
            value={status ?? 'all'}
            options={(['all', ...statuses] as const).map((value) => ({ value, label: t(`messages.filter.${value}`) }))}
            onChange={(value) => void setAddress({ status: value === 'all' ? null : value, after: null })}
          />
        }
      >
        <DeliveryTable deliveries={webhook.deliveries.nodes} isFiltered={status !== null} onChange={refresh} />
        <PageControls
          after={after}
          pageInfo={webhook.deliveries.pageInfo}
          onAfter={(cursor) => void setAddress({ after: cursor })}
        />
      </Pane>
    </>
  );
}
