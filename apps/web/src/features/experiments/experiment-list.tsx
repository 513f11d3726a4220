'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { formatClock, formatShare } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, ProgressBar, RunStatus, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { presetText } from './preset-text.ts';
import './experiments.css';

const experimentsQuery = graphql(`
  query Experiments($first: Int!, $after: String) {
    experiments(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        status
        preset
        presetChanged
        seeds
        progress
        createdAt
        finishedAt
        dataset {
          id
          title
        }
        graph {
          name
        }
        runCounts {
          total
          succeeded
          failed
        }
        leaderboard {
          id
        }
      }
    }
  }
`);

const PAGE = 50;

/** All experiments of the team, newest first; the page is in the address, so that a link is the view. */
export function ExperimentList() {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(experimentsQuery, { first: PAGE, after }, { everyMs: 4000 });
  return (
    <>
      <PageTitle crumbs={[{ label: 'Experiments' }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label="experiments" /> : null}
      {data === undefined ? null : (
        <Pane title="Experiments" meta={data.experiments.totalCount}>
          {data.experiments.totalCount === 0 ? (
            <Empty
              action={
                <StartLink className="button" href="/experiments/new">
                  Ask the first question
                </StartLink>
              }
            >
              An experiment is a question: some teachers, some students with their controls, one dataset, a few seeds.
            </Empty>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th>Name</th>
                    <th>State</th>
                    <th className="wide-only">Progress</th>
                    <th className="num">Runs</th>
                    <th className="wide-only">Dataset</th>
                    <th className="wide-only">Graph</th>
                    <th className="wide-only">Preset</th>
                    <th className="num wide-only">Seeds</th>
                    <th>Leaderboard</th>
                    <th className="num wide-only">Begun</th>
                  </tr>
                </thead>
                <tbody>
                  {data.experiments.nodes.map((experiment) => (
                    <tr key={experiment.id}>
                      <td>
                        <Link className="quiet" href={`/experiments/${experiment.id}`}>
                          {experiment.name}
                        </Link>
                      </td>
                      <td>
                        <RunStatus status={experiment.status} />
                      </td>
                      <td className="cells-progress wide-only">
                        {experiment.status === 'RUNNING' || experiment.status === 'QUEUED' ? (
                          <ProgressBar
                            value={experiment.progress}
                            role="STUDENT"
                            label={`Progress of ${experiment.name}`}
                          />
                        ) : (
                          formatShare(experiment.progress)
                        )}
                      </td>
                      <td className="num">
                        {experiment.runCounts.succeeded} / {experiment.runCounts.total}
                        {experiment.runCounts.failed > 0 ? `, ${experiment.runCounts.failed} failed` : ''}
                      </td>
                      <td className="wide-only">
                        <Link className="quiet" href={`/datasets/${experiment.dataset.id}`}>
                          {experiment.dataset.title}
                        </Link>
                      </td>
                      <td className="wide-only">{experiment.graph.name}</td>
                      <td className="wide-only">{presetText(experiment.preset, experiment.presetChanged)}</td>
                      <td className="num wide-only">{experiment.seeds}</td>
                      <td>
                        {experiment.leaderboard === null ? (
                          <span className="quiet-text">when finished</span>
                        ) : (
                          <Link href={`/leaderboards/${experiment.leaderboard.id}`}>open</Link>
                        )}
                      </td>
                      <td className="num wide-only">{formatClock(experiment.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PageControls after={after} pageInfo={data.experiments.pageInfo} onAfter={(next) => void setAfter(next)} />
        </Pane>
      )}
    </>
  );
}
