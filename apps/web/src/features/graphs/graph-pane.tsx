'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount } from '../../format/index.ts';
import type { GraphsOfDatasetQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, RunStatus, Skeleton } from '../../ui/index.ts';
import { GraphForm, type AskedGraph } from './graph-form.tsx';
import { graphsQuery } from './graph-queries.ts';
import './graphs.css';

/** While a graph is being made. */
const OPEN_MS = 1000;

type Dataset = Extract<NonNullable<GraphsOfDatasetQuery['node']>, { __typename: 'Dataset' }>;

/** How the graph that was asked for here stands, for those who do not see it appear. */
function news(t: Translator<'graphs'>, { graphs, graphRequests }: Dataset, asked: AskedGraph | null): string {
  if (asked === null) return '';
  const made = graphs.nodes.find((graph) => graph.id === asked.graphId);
  if (made !== undefined) return t('made', { name: made.name, count: formatCount(made.edgeCount) });
  const request = graphRequests.find(({ id }) => id === asked.requestId);
  return request?.status === 'FAILED' ? t('notMade', { name: request.name }) : t('making');
}

/** Graphs over the sensors of a dataset: those that are there, those that are being made or could not be, and a form. */
export function GraphPane({ datasetId }: { datasetId: string }) {
  const t = useTranslations('graphs');
  const [everyMs, setEveryMs] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const [asked, setAsked] = useState<AskedGraph | null>(null);
  const { data, error, refresh } = usePolledQuery(graphsQuery, { id: datasetId }, { everyMs });
  const dataset = data?.node?.__typename === 'Dataset' ? data.node : undefined;
  const requests = dataset?.graphRequests ?? [];
  const isOpen = requests.some(({ status }) => status === 'QUEUED' || status === 'RUNNING');
  const pace = isOpen ? OPEN_MS : 0;
  if (pace !== everyMs) setEveryMs(pace);
  return (
    <Pane
      title={t('title')}
      meta={dataset?.graphs.totalCount}
      end={
        <button type="button" className="button" aria-expanded={isAsking} onClick={() => setAsking((known) => !known)}>
          {isAsking ? t('close') : t('new')}
        </button>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {dataset === undefined && error === undefined ? <Skeleton rows={2} label={t('graphs')} /> : null}
      {isAsking && dataset !== undefined ? (
        <GraphForm
          datasetId={datasetId}
          hasCoordinates={dataset.hasCoordinates}
          onAsked={(promised) => {
            setAsked(promised);
            setAsking(false);
            refresh();
          }}
        />
      ) : null}
      {dataset === undefined ? null : (
        <>
          <p className="note graph-news" role="status">
            {news(t, dataset, asked)}
          </p>
          <table className="table">
            <tbody>
              {requests.map((request) => (
                <tr key={request.id}>
                  <td className="wrap">
                    {request.name}
                    {request.error === null ? null : <p className="graph-error">{request.error}</p>}
                  </td>
                  <td className="num">
                    <RunStatus status={request.status} />
                  </td>
                </tr>
              ))}
              {dataset.graphs.nodes.map((graph) => (
                <tr key={graph.id} data-selected={graph.id === asked?.graphId ? '' : undefined}>
                  <td className="wrap">{graph.name}</td>
                  <td className="num">{t('edges', { count: formatCount(graph.edgeCount) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Pane>
  );
}
