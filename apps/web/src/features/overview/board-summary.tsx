import Link from 'next/link';
import { formatNumber, formatUnit } from '../../format/index.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql';
import { ModelName, Pane, roleOf } from '../../ui/index.ts';

type Board = OverviewQuery['leaderboards']['nodes'][number];
type Entry = Board['entries']['nodes'][number];

const WIDTH = 150;

/** The best of a leaderboard: ranks as ranges, each mean with its 95 % interval on one common axis. */
export function BoardSummary({ board }: { board: Board }) {
  const entries = board.entries.nodes;
  const low = Math.min(...entries.map((entry) => entry.mae.low ?? entry.mae.mean));
  const high = Math.max(...entries.map((entry) => entry.mae.high ?? entry.mae.mean));
  const place = (value: number) => 6 + ((value - low) / Math.max(high - low, 1e-9)) * (WIDTH - 12);
  return (
    <Pane
      title={
        <Link className="quiet" href={`/leaderboards/${board.id}`}>
          {board.name}
        </Link>
      }
      meta={`protocol ${board.protocol.hash.slice(0, 4)}`}
      end={<Link href={`/leaderboards/${board.id}`}>all {board.entries.totalCount}</Link>}
    >
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>Rank</th>
              <th>Model</th>
              <th>95 % interval</th>
              <th className="num">MAE, {formatUnit(board.dataset.unit)}</th>
              <th className="num">p50, ms</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{entry.rankLow === entry.rankHigh ? entry.rankLow : `${entry.rankLow}–${entry.rankHigh}`}</td>
                <td>
                  <ModelName run={entry} />
                </td>
                <td>
                  <Whisker entry={entry} place={place} />
                </td>
                <td className="num">{formatNumber(entry.mae.mean)}</td>
                <td className="num">{formatNumber(entry.latencyP50Ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pane>
  );
}

function Whisker({ entry, place }: { entry: Entry; place: (value: number) => number }) {
  const colour = `var(--${roleOf(entry).toLowerCase()})`;
  const { mean, low, high } = entry.mae;
  const text =
    low === null || high === null
      ? `${formatNumber(mean)}, no interval`
      : `${formatNumber(mean)}, from ${formatNumber(low)} to ${formatNumber(high)}`;
  return (
    <svg width={WIDTH} height={14} role="img" aria-label={text}>
      {low === null || high === null ? null : (
        <line x1={place(low)} x2={place(high)} y1={7} y2={7} stroke={colour} strokeWidth={1.6} />
      )}
      <circle cx={place(mean)} cy={7} r={3.4} fill={colour} />
    </svg>
  );
}
