'use client';
import Link from 'next/link';
import { formatCount } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { DatasetCard } from '../datasets/dataset-card.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { BoardSummary } from './board-summary.tsx';
import { overviewQuery } from './overview-query.ts';
import { ActiveRuns, EndedRuns } from './overview-runs.tsx';
import './overview.css';

/** The morning's questions: what runs, what is best so far, what ended, what there is to work on. */
export function Overview() {
  const { data, error, refresh } = usePolledQuery(overviewQuery, {}, { everyMs: 3000 });
  return (
    <>
      <PageTitle crumbs={[{ label: 'Overview' }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={14} label="the overview" /> : null}
      {data === undefined ? null : (
        <div className="overview">
          <div>
            <Pane title="Running and queued" meta={formatCount(data.active.totalCount)}>
              {data.active.nodes.length === 0 ? (
                <Empty
                  action={
                    <StartLink className="button" href="/experiments/new">
                      New experiment
                    </StartLink>
                  }
                >
                  Nothing is running.
                </Empty>
              ) : (
                <ActiveRuns runs={data.active.nodes} />
              )}
            </Pane>
            {data.leaderboards.nodes.length === 0 ? null : (
              <div className="overview-boards">
                {data.leaderboards.nodes.map((board) => (
                  <BoardSummary key={board.id} board={board} />
                ))}
              </div>
            )}
            <Pane title="Ended lately" end={<Link href="/runs">all runs</Link>}>
              {data.ended.nodes.length === 0 ? (
                <Empty>No run has ended yet.</Empty>
              ) : (
                <EndedRuns runs={data.ended.nodes} />
              )}
            </Pane>
          </div>
          <div className="overview-side">
            <Pane title="Datasets" end={<Link href="/datasets">all {data.datasets.totalCount}</Link>}>
              {data.datasets.nodes.length === 0 ? (
                <Empty>No dataset yet. The demo dataset appears here while the first start imports it.</Empty>
              ) : (
                data.datasets.nodes.map((dataset) => <DatasetCard key={dataset.id} dataset={dataset} />)
              )}
            </Pane>
          </div>
        </div>
      )}
    </>
  );
}
