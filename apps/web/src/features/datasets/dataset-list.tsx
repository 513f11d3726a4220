'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { CataloguePane } from './catalogue-pane.tsx';
import { DatasetCard } from './dataset-card.tsx';
import { ImportList } from './import-list.tsx';
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
    }
  }
`);

const PAGE = 24;
/** While an import runs, and while none does: one may be begun from a terminal at any time. */
const PACE_MS = { importing: 2000, calm: 20_000 };

/** The team's datasets, newest first, and imports under way; the page is in the address. */
export function DatasetList() {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const [everyMs, setEveryMs] = useState(PACE_MS.calm);
  const { data, error, refresh } = usePolledQuery(datasetsQuery, { first: PAGE, after }, { everyMs });
  const isImporting = data?.imports.some(({ status }) => status === 'QUEUED' || status === 'RUNNING') ?? false;
  const pace = isImporting ? PACE_MS.importing : PACE_MS.calm;
  if (pace !== everyMs) setEveryMs(pace);
  return (
    <>
      <PageTitle crumbs={[{ label: 'Datasets' }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label="datasets" /> : null}
      {data === undefined ? null : (
        <>
          {data.imports.some((single) => single.status !== 'SUCCEEDED') ? (
            <Pane title="Imports">
              <ImportList imports={data.imports} onChange={refresh} />
            </Pane>
          ) : null}
          <Pane title="Datasets" meta={data.datasets.totalCount}>
            {data.datasets.totalCount === 0 ? (
              <Empty>No dataset yet. The demo dataset appears here while the first start imports it.</Empty>
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
            To add measurements, run <code className="command">npm run import -- &lt;folder or file&gt;</code> on the
            machine of the platform: a data package with <code className="command">datapackage.json</code>, or a wide
            CSV with a time column. Zeros that stand for missing readings are said with{' '}
            <code className="command">--zero-is-missing</code>.
          </p>
        </>
      )}
    </>
  );
}
