'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { datasetQuery } from './dataset-query.ts';
import { DatasetView } from './dataset-view.tsx';
import './dataset.css';

export function DatasetPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('dataset');
  const { data, error, refresh } = usePolledQuery(datasetQuery, { id }, { everyMs: 0 });
  const dataset = data?.node?.__typename === 'Dataset' ? data.node : undefined;
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('page.datasets'), href: '/datasets' }, { label: dataset?.title ?? t('page.dataset') }]}
      />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {data === undefined && error === undefined ? <Skeleton rows={10} label={t('page.loading')} /> : null}
      {data !== undefined && dataset === undefined ? (
        <Empty action={<Link href="/datasets">{t('page.all')}</Link>}>{t('page.none')}</Empty>
      ) : null}
      {dataset === undefined ? null : <DatasetView dataset={dataset} />}
    </>
  );
}
