import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import { errorDigits, errorTitle, errorUnit, formatCount, formatLatency, formatNumber } from '../../format/index.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql';
import { ModelName, Pane, roleOf } from '../../ui/index.ts';
import { spreadText } from '../leaderboard/board-entry.ts';
import { intervalAxis } from '../leaderboard/interval-axis.ts';
import { rankGroups, rankLabel } from '../leaderboard/rank-groups.ts';

type Board = OverviewQuery['leaderboards']['nodes'][number];

const BAR_WIDTH = 150;

/** The best of a leaderboard: ranks as ranges, ties joined by a bar, each mean with its interval on one axis. */
export function BoardSummary({ board }: { board: Board }) {
  const format = useTranslations('format');
  const t = useTranslations('overview');
  const words = useTranslations('leaderboard');
  const entries = board.entries.nodes;
  const axis = intervalAxis(entries.map((entry) => entry.mae));
  const unit = errorUnit(board.protocol, board.dataset.unit);
  const digits = errorDigits(unit);
  return (
    <Pane
      title={
        <Link className="quiet" href={`/leaderboards/${board.id}`}>
          {board.name}
        </Link>
      }
      meta={t('board.protocol', { hash: board.protocol.hash.slice(0, 4) })}
      end={
        <Link href={`/leaderboards/${board.id}`}>
          {t('board.all', { count: formatCount(board.entries.totalCount) })}
        </Link>
      }
    >
      <div className="table-scroll">
        <table className="table overview-board">
          <thead>
            <tr>
              <th>{t('board.rank')}</th>
              <th>{t('board.model')}</th>
              <th className="wide-only">{t('board.interval')}</th>
              <th className="num">{errorTitle(format, unit)}</th>
              <th className="num wide-only">{t('board.latency')}</th>
            </tr>
          </thead>
          {rankGroups(entries).map((group) => (
            <tbody key={group.rows[0]?.id} data-tied={group.rows.length > 1 ? '' : undefined}>
              {group.rows.map((entry) => (
                <tr key={entry.id}>
                  <td>{rankLabel(entry)}</td>
                  <td>
                    <ModelName run={entry} />
                  </td>
                  <td className="wide-only">
                    <IntervalBar
                      role={roleOf(entry)}
                      mean={entry.mae.mean}
                      low={entry.mae.low}
                      high={entry.mae.high}
                      from={axis.low}
                      to={axis.high}
                      width={BAR_WIDTH}
                    />
                  </td>
                  <td className="num">
                    {formatNumber(entry.mae.mean, digits)}{' '}
                    <span className="quiet-text">{spreadText(words, entry.mae, digits)}</span>
                  </td>
                  <td className="num wide-only">{formatLatency(entry.latencyP50Ms)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Pane>
  );
}
