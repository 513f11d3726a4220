'use client';
import Link from 'next/link';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { formatClock, formatCount, formatLatency, formatNumber, formatShare, formatSpan } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, ModelName, Pane, RunStatus, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';

const runsQuery = graphql(`
  query Runs($first: Int!, $after: String, $filter: RunFilter) {
    runs(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        status
        modelLabel
        method
        methodLabel
        seed
        attempt
        progress
        testMae
        validationMae
        parameters
        trainSeconds
        latencyP50Ms
        queuedAt
        finishedAt
        errorMessage
        experiment {
          id
          name
          dataset {
            id
            unit
          }
        }
      }
    }
  }
`);

const PAGE = 50;
const kinds = ['BASELINE', 'TEACHER', 'STUDENT'] as const;
const statuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;

/** All runs of the team, newest first; filters and page are in the address, so that a link is the view. */
export function RunTable() {
  const [view, setView] = useQueryStates(
    {
      kind: parseAsStringLiteral(kinds),
      status: parseAsStringLiteral(statuses),
      experiment: parseAsString,
      after: parseAsString,
    },
    { history: 'push' },
  );
  const filter = {
    experimentId: view.experiment,
    kinds: view.kind === null ? null : [view.kind],
    statuses: view.status === null ? null : [view.status],
  };
  const { data, error, refresh } = usePolledQuery(
    runsQuery,
    { first: PAGE, after: view.after, filter },
    { everyMs: 4000 },
  );
  const runs = data?.runs;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Runs' }]} />
      <Pane
        title="Runs"
        meta={runs?.totalCount}
        end={
          <>
            <select
              className="select"
              aria-label="Kind"
              value={view.kind ?? ''}
              onChange={(event) =>
                void setView({ kind: kinds.find((kind) => kind === event.target.value) ?? null, after: null })
              }
            >
              <option value="">all kinds</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind.toLowerCase()}
                </option>
              ))}
            </select>
            <select
              className="select"
              aria-label="State"
              value={view.status ?? ''}
              onChange={(event) =>
                void setView({ status: statuses.find((status) => status === event.target.value) ?? null, after: null })
              }
            >
              <option value="">all states</option>
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {status.toLowerCase()}
                </option>
              ))}
            </select>
          </>
        }
      >
        {error !== undefined && runs === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
        {runs === undefined && error === undefined ? <Skeleton rows={12} label="runs" /> : null}
        {runs?.nodes.length === 0 ? <Empty>No run is like that.</Empty> : null}
        {runs === undefined || runs.nodes.length === 0 ? null : (
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th>Model and method</th>
                  <th className="num">Seed</th>
                  <th>State</th>
                  <th className="wide-only">Experiment</th>
                  <th className="num wide-only">Val. MAE</th>
                  <th className="num">Test MAE</th>
                  <th className="num wide-only">Parameters</th>
                  <th className="num wide-only">Training</th>
                  <th className="num wide-only">p50, ms</th>
                  <th className="num wide-only">Ended</th>
                </tr>
              </thead>
              <tbody>
                {runs.nodes.map((run) => (
                  <tr key={run.id}>
                    <td>
                      <Link className="quiet" href={`/runs/${run.id}`}>
                        <ModelName run={run} />
                      </Link>
                    </td>
                    <td className="num">{run.seed}</td>
                    <td title={run.errorMessage ?? undefined}>
                      <RunStatus status={run.status} attempt={run.attempt} />
                      {run.status === 'RUNNING' ? ` ${formatShare(run.progress)}` : ''}
                    </td>
                    <td className="wide-only">
                      <Link className="quiet" href={`/experiments/${run.experiment.id}`}>
                        {run.experiment.name}
                      </Link>
                    </td>
                    <td className="num wide-only">{formatNumber(run.validationMae)}</td>
                    <td className="num">
                      {run.testMae === null ? '—' : `${formatNumber(run.testMae)} ${run.experiment.dataset.unit}`}
                    </td>
                    <td className="num wide-only">{formatCount(run.parameters)}</td>
                    <td className="num wide-only">{formatSpan(run.trainSeconds)}</td>
                    <td className="num wide-only">{formatLatency(run.latencyP50Ms)}</td>
                    <td className="num wide-only">{formatClock(run.finishedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {runs === undefined ? null : (
          <PageControls after={view.after} pageInfo={runs.pageInfo} onAfter={(after) => void setView({ after })} />
        )}
      </Pane>
    </>
  );
}
