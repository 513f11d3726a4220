'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { errorDigits, errorUnit, formatClock, formatCount, formatNumber } from '../../format/index.ts';
import type { LeaderboardListQuery } from '../../graphql/generated/graphql';
import { Empty, ErrorNotice, ModelName, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { spreadText } from './board-entry.ts';
import { leaderboardListQuery } from './queries.ts';
import { rankLabel, rankText } from './rank-groups.ts';
import './leaderboard-list.css';

const REFRESH_MS = 15_000;

/** All boards of the team: one protocol each, newest first; the page is in the address. */
export function LeaderboardList(): ReactNode {
  const t = useTranslations('leaderboard');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(leaderboardListQuery, { after }, { everyMs: REFRESH_MS });
  const boards = data?.leaderboards;
  return (
    <>
      <PageTitle crumbs={[{ label: t('list.title') }]} />
      {boards === undefined ? (
        error === undefined ? (
          <Skeleton rows={6} label={t('list.loading')} />
        ) : (
          <ErrorNotice error={error} retry={refresh} />
        )
      ) : boards.totalCount === 0 ? (
        <Empty
          action={
            <StartLink className="button" href="/experiments/new">
              {t('list.start')}
            </StartLink>
          }
        >
          {t('list.empty')}
        </Empty>
      ) : (
        <Pane title={t('list.title')} meta={boards.totalCount} end={t('list.scope')}>
          <BoardsTable boards={boards.nodes} />
          <PageControls after={after} pageInfo={boards.pageInfo} onAfter={(next) => void setAfter(next)} />
        </Pane>
      )}
    </>
  );
}

function BoardsTable({ boards }: { boards: LeaderboardListQuery['leaderboards']['nodes'] }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  return (
    <div className="table-scroll">
      <table className="table card-table boards">
        <thead>
          <tr>
            <th scope="col">{t('title')}</th>
            <th scope="col" className="wide-only">
              {t('list.dataset')}
            </th>
            <th scope="col" className="wide-only">
              {t('list.protocol')}
            </th>
            <th scope="col" className="num">
              {t('list.entries')}
            </th>
            <th scope="col">{t('list.lowest')}</th>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col" className="num">
              {t('list.error')}
            </th>
            <th scope="col">{t('list.says')}</th>
            <th scope="col" className="num">
              {t('list.updated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {boards.map((board) => {
            const first = board.entries.nodes[0];
            const unit = errorUnit(board.protocol, board.dataset.unit);
            return (
              <tr key={board.id}>
                <td className="card-name ends boards-name" title={board.name}>
                  <Link href={`/leaderboards/${board.id}`}>{board.name}</Link>
                </td>
                <td className="wide-only ends boards-dataset" title={board.dataset.title}>
                  <Link className="quiet" href={`/datasets/${board.dataset.id}`}>
                    {board.dataset.title}
                  </Link>
                </td>
                <td className="mono wide-only">{board.protocol.hash.slice(0, 8)}</td>
                <td className="num" data-head={t('list.entries')}>
                  {formatCount(board.entries.totalCount)}
                </td>
                <td className="boards-first">{first ? <ModelName run={first} /> : null}</td>
                <td title={first && rankText(t, first)} data-head={first && t('column.rank')}>
                  {first ? rankLabel(first) : null}
                </td>
                <td className="num boards-first">
                  {first && (
                    <>
                      {formatNumber(first.mae.mean, errorDigits(unit))}{' '}
                      <span className="quiet-text">
                        {spreadText(t, first.mae, errorDigits(unit))} {unit}
                      </span>
                    </>
                  )}
                </td>
                <td className="card-line ends boards-says" title={board.findings[0]}>
                  {board.findings[0]}
                </td>
                <td className="num" data-head={t('list.updated')}>
                  {formatClock(format, board.updatedAt)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
