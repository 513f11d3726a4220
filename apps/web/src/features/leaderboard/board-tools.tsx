'use client';
/** Below a board: the rankings that it stood at, who may read it, and its figures to take away. */
import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { formatClock } from '../../format/index.ts';
import type { BoardHistoryQuery } from '../../graphql/generated/graphql';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { changeText } from './change-text.ts';
import { boardHistoryQuery } from './history-queries.ts';
import { ShareControls } from './share-controls.tsx';
import './board-tools.css';

export type BoardHistory = Extract<NonNullable<BoardHistoryQuery['node']>, { __typename: 'Leaderboard' }>;

const FORMATS = ['csv', 'json', 'parquet'] as const;

export function BoardTools({ id }: { id: string }): ReactNode {
  const [{ data, error }, refresh] = useQuery({ query: boardHistoryQuery, variables: { id } });
  const [chosen, setChosen] = useState<number | null>(null);
  const board = data?.node?.__typename === 'Leaderboard' ? data.node : undefined;
  if (board === undefined) {
    if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
    return <Skeleton rows={3} label="the history of the board" />;
  }
  const number = chosen ?? board.version.number;
  const shown = board.versions.nodes.find((version) => version.number === number);
  return (
    <section className="pane board-tools" aria-label="History, sharing and export">
      <header className="pane-head">
        <h2>Rankings</h2>
        <span className="meta">{board.versions.totalCount}</span>
      </header>
      {board.endedAt === null ? null : (
        <p className="note" role="note">
          It ended {formatClock(board.endedAt)}: another protocol ({board.endedBecause.map(reasonText).join(', ')}) is
          ranked in its place
          {board.supersededBy === null ? '' : ', '}
          {board.supersededBy === null ? null : (
            <Link href={`/leaderboards/${board.supersededBy.id}`}>{board.supersededBy.name}</Link>
          )}
          .
        </p>
      )}
      <p className="board-tools-row">
        <label>
          Ranking{' '}
          <select className="select" value={number} onChange={(event) => setChosen(Number(event.target.value))}>
            {board.versions.nodes.map((version) => (
              <option key={version.id} value={version.number}>
                {version.number}, {formatClock(version.madeAt)}, {version.entryCount} entries
              </option>
            ))}
          </select>
        </label>
        <span className="board-quiet">{shown === undefined ? '' : changeText(shown.difference)}</span>
        <span className="board-tools-files">
          Take it away as{' '}
          {FORMATS.map((format) => (
            <a key={format} className="button" href={`/export/leaderboards/${id}.${format}?version=${number}`}>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </p>
      <ShareControls board={board} version={chosen} onChange={() => refresh({ requestPolicy: 'network-only' })} />
    </section>
  );
}

const reasonWords: Readonly<Record<BoardHistory['endedBecause'][number], string>> = {
  METRIC_VERSION: 'other metric code',
  SPLIT: 'another cut of the series',
  MASK_RULE: 'other targets count',
  HORIZONS: 'other horizons',
};
const reasonText = (reason: BoardHistory['endedBecause'][number]): string => reasonWords[reason];
