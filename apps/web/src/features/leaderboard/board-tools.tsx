'use client';
/** Below a board: the rankings that it stood at, who may read it, and its figures to take away. */
import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useQuery } from 'urql';
import { formatClock, formatCount } from '../../format/index.ts';
import type { BoardHistoryQuery } from '../../graphql/generated/graphql';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { changeText } from './change-text.ts';
import { boardHistoryQuery } from './history-queries.ts';
import { ShareControls } from './share-controls.tsx';
import { VersionTable } from './version-table.tsx';
import './board-tools.css';

export type BoardHistory = Extract<NonNullable<BoardHistoryQuery['node']>, { __typename: 'Leaderboard' }>;

const FORMATS = ['csv', 'json', 'parquet'] as const;

export function BoardTools({ id, unit }: { id: string; unit: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const [{ data, error }, refresh] = useQuery({ query: boardHistoryQuery, variables: { id } });
  const [chosen, setChosen] = useState<number | null>(null);
  const board = data?.node?.__typename === 'Leaderboard' ? data.node : undefined;
  if (board === undefined) {
    if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
    return <Skeleton rows={3} label={t('history.loading')} />;
  }
  const when = formatClock(format, board.endedAt);
  const reasons = board.endedBecause.map((reason) => t(`history.reason.${reason}`)).join(t('separator'));
  const number = chosen ?? board.version.number;
  const shown = board.versions.nodes.find((version) => version.number === number);
  return (
    <section className="pane board-tools" id="history" aria-label={t('history.label')}>
      <header className="pane-head">
        <h2>{t('history.title')}</h2>
        <span className="meta">{board.versions.totalCount}</span>
      </header>
      {board.endedAt === null ? null : (
        <p className="note" role="note">
          {board.supersededBy === null
            ? t('history.ended', { when, reasons })
            : t.rich('history.endedBy', {
                when,
                reasons,
                name: board.supersededBy.name,
                link: (name) => <Link href={`/leaderboards/${board.supersededBy?.id ?? ''}`}>{name}</Link>,
              })}
        </p>
      )}
      <p className="board-tools-row">
        <label>
          {t('history.ranking')}{' '}
          <select className="select" value={number} onChange={(event) => setChosen(Number(event.target.value))}>
            {board.versions.nodes.map((version) => (
              <option key={version.id} value={version.number}>
                {t('history.option', {
                  number: String(version.number),
                  when: formatClock(format, version.madeAt),
                  count: formatCount(version.entryCount),
                })}
              </option>
            ))}
          </select>
        </label>
        <span className="board-quiet">{shown === undefined ? '' : changeText(t, shown.difference)}</span>
        <span className="board-tools-files">
          {t('history.take')}{' '}
          {FORMATS.map((format) => (
            <a key={format} className="button" href={`/export/leaderboards/${id}.${format}?version=${number}`}>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </p>
      {chosen === null || shown === undefined ? null : <VersionTable id={shown.id} unit={unit} />}
      <ShareControls board={board} version={chosen} onChange={() => refresh({ requestPolicy: 'network-only' })} />
    </section>
  );
}
