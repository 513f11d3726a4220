'use client';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { formatCount } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import {
  endedColumn,
  experimentColumn,
  latencyColumn,
  modelColumn,
  parametersColumn,
  progressColumn,
  seedColumn,
  stateColumn,
  testErrorColumn,
  trainingColumn,
  validationErrorColumn,
  wideOnly,
} from './run-columns.tsx';
import { RunRows } from './run-rows.tsx';

const runsQuery = graphql(`
  query Runs($first: Int!, $after: String, $filter: RunFilter) {
    runs(first: $first, after: $after, filter: $filter) {
      totalCount
      totalCountIsExact
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RunFields
        experiment {
          id
          name
          dataset {
            id
            unit
          }
          protocol {
            id
            eventLabel
          }
        }
      }
    }
  }
`);

const columns = [
  modelColumn,
  seedColumn,
  stateColumn,
  wideOnly(progressColumn),
  experimentColumn,
  validationErrorColumn,
  testErrorColumn,
  parametersColumn,
  trainingColumn,
  latencyColumn,
  wideOnly(endedColumn),
];
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
        meta={runs && (runs.totalCountIsExact ? runs.totalCount : `more than ${formatCount(runs.totalCount)}`)}
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
        {runs === undefined || runs.nodes.length === 0 ? null : <RunRows runs={runs.nodes} columns={columns} />}
        {runs === undefined ? null : (
          <PageControls after={view.after} pageInfo={runs.pageInfo} onAfter={(after) => void setView({ after })} />
        )}
      </Pane>
    </>
  );
}
