'use client';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { DatasetCard } from './dataset-card.tsx';
import { ImportList } from './import-list.tsx';

const datasetsQuery = graphql(`
  query Datasets {
    datasets(first: 100) {
      totalCount
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

export function DatasetList() {
  const { data, error, refresh } = usePolledQuery(datasetsQuery, {}, { everyMs: 5000 });
  return (
    <>
      <PageTitle crumbs={[{ label: 'Datasets' }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label="datasets" /> : null}
      {data === undefined ? null : (
        <>
          {data.imports.some((single) => single.status !== 'SUCCEEDED') ? (
            <Pane title="Imports">
              <ImportList imports={data.imports} />
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
          </Pane>
          <p className="note rule">
            To add measurements, run <code className="command">npm run import -- &lt;folder or file&gt;</code> on the
            machine of the platform: a data package with <code className="command">datapackage.json</code>, or a wide
            CSV with a time column.
          </p>
        </>
      )}
    </>
  );
}
