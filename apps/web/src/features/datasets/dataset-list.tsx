'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { CataloguePane } from './catalogue-pane.tsx';
import { DatasetCard } from './dataset-card.tsx';
import { ImportList, isListed } from './import-list.tsx';
import { UploadPane } from './upload-pane.tsx';

const datasetsQuery = graphql(`
  query Datasets($first: Int!, $after: String) {
    datasets(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DatasetCard
      }
    }
    imports(first: 20) {
      id
      source
      status
      progress
      message
      error
      createdAt
      isDryRun
    }
  }
`);

const PAGE = 24;
/** While an import runs, and while none does: one may be begun from a terminal at any time. */
const PACE_MS = { importing: 2000, calm: 20_000 };

/** The team's datasets, newest first, and imports under way; the page is in the address. */
export function DatasetList() {
  const t = useTranslations('datasets');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const [everyMs, setEveryMs] = useState(PACE_MS.calm);
  const { data, error, refresh } = usePolledQuery(datasetsQuery, { first: PAGE, after }, { everyMs });
  const isImporting = data?.imports.some(({ status }) => status === 'QUEUED' || status === 'RUNNING') ?? false;
  const pace = isImporting ? PACE_MS.importing : PACE_MS.calm;
  if (pace !== everyMs) setEveryMs(pace);
  return (
    <>
      <PageTitle crumbs={[{ label: t('list.title') }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label={t('list.loading')} /> : null}
      {data === undefined ? null : (
        <div className="stacked">
          {data.imports.some(isListed) ? (
            <Pane title={t('list.imports')}>
              <ImportList imports={data.imports} onChange={refresh} />
            </Pane>
          ) : null}
          <Pane title={t('list.title')} meta={data.datasets.totalCount}>
            {data.datasets.totalCount === 0 ? (
              <Empty>{t('list.empty')}</Empty>
            ) : (
              <div className="dataset-grid">
                {data.datasets.nodes.map((dataset) => (
                  <DatasetCard key={dataset.id} dataset={dataset} />
                ))}
              </div>
            )}
            <PageControls after={after} pageInfo={data.datasets.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
          </Pane>
          <UploadPane onImport={refresh} />
          <CataloguePane onImport={refresh} />
          <p className="note">
            {t.rich('list.terminal', {
              source: `<${t('list.folderOrFile')}>`,
              code: (chunks) => <code className="command">{chunks}</code>,
            })}
          </p>
        </div>
      )}
    </>
  );
}
