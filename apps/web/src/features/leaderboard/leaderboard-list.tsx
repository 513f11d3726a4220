'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { formatClock, formatCount, formatNumber, formatUnit } from '../../format/index.ts';
import { Empty, ErrorNotice, ModelName, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { leaderboardListQuery } from './queries.ts';

const REFRESH_MS = 15_000;

/** All boards of the team: one protocol each. */
export function LeaderboardList(): ReactNode {
  const { data, error, refresh } = usePolledQuery(leaderboardListQuery, {}, { everyMs: REFRESH_MS });
  if (error && !data) return <ErrorNotice error={error} retry={refresh} />;
  if (!data) return <Skeleton rows={6} label="the leaderboards" />;
  const { nodes, totalCount } = data.leaderboards;
  if (nodes.length === 0) {
    return (
      <Empty action={<Link href="/experiments/new">Start an experiment</Link>}>
        A leaderboard appears when the first runs of an experiment have finished.
      </Empty>
    );
  }
  return (
    <section className="pane" aria-label="Leaderboards">
      <PageTitle crumbs={[{ label: 'Leaderboards' }]} />
      <header className="pane-head">
        <h2>
          {totalCount} {totalCount === 1 ? 'leaderboard' : 'leaderboards'}
        </h2>
        <span className="end">one protocol each: scores are comparable only inside one</span>
      </header>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Leaderboard</th>
              <th scope="col">Dataset</th>
              <th scope="col">Protocol</th>
              <th scope="col" className="num">
                Entries
              </th>
              <th scope="col">First</th>
              <th scope="col" className="num">
                MAE, 95 %
              </th>
              <th scope="col">What it says</th>
              <th scope="col" className="num">
                Updated
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((board) => {
              const first = board.entries.nodes[0];
              const { low, high } = first?.mae ?? {};
              const half = typeof low === 'number' && typeof high === 'number' ? (high - low) / 2 : null;
              return (
                <tr key={board.id}>
                  <td>
                    <Link href={`/leaderboards/${board.id}`}>{board.name}</Link>
                  </td>
                  <td>
                    <Link className="quiet" href={`/datasets/${board.dataset.id}`}>
                      {board.dataset.title}
                    </Link>
                  </td>
                  <td className="mono">{board.protocol.hash.slice(0, 8)}</td>
                  <td className="num">{formatCount(board.entries.totalCount)}</td>
                  <td>{first ? <ModelName run={first} /> : ''}</td>
                  <td className="num">
                    {first && `${formatNumber(first.mae.mean, 2)}`}
                    {half !== null && <span className="quiet-text"> ± {formatNumber(half, 2)}</span>}{' '}
                    <span className="quiet-text">{formatUnit(board.dataset.unit)}</span>
                  </td>
                  <td className="wrap board-says">{board.findings[0] ?? ''}</td>
                  <td className="num">{formatClock(board.updatedAt)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
