import type { ReactNode } from 'react';
import { formatNumber, formatShare, withUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import type { RunDetail } from './run-detail.ts';

type Interval = RunDetail['predictionIntervals'][number];

const kinds: Readonly<Record<Interval['kind'], { readonly name: string; readonly title: string }>> = {
  SPLIT: { name: 'conformal', title: 'One half width at each horizon, from the validation errors' },
  ADAPTIVE: { name: 'adaptive conformal', title: 'A half width that follows the misses over the test part' },
  QUANTILE: { name: 'quantiles', title: 'Between two quantiles that the network forecasts, as they are' },
  CONFORMAL_QUANTILE: {
    name: 'conformal quantiles',
    title: 'Between two forecast quantiles, moved by what the validation part asked for',
  },
};

/** What each kind of interval held at the horizons that the protocol reports, of a run that forecasts quantiles. */
export function IntervalTable({
  intervals,
  reported,
  stepSeconds,
  unit,
}: {
  intervals: readonly Interval[];
  reported: readonly number[];
  stepSeconds: number;
  unit: string;
}): ReactNode {
  if (!intervals.some(({ kind }) => kind === 'QUANTILE')) return null;
  const order = Object.keys(kinds);
  const rows = intervals
    .filter(({ horizon }) => reported.includes(horizon))
    .toSorted((a, b) => a.horizon - b.horizon || order.indexOf(a.kind) - order.indexOf(b.kind) || b.level - a.level);
  return (
    <Pane title="Intervals by horizon" end="on the test part; a lower score is better">
      <TableScroll label="Intervals by horizon">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Ahead</th>
              <th scope="col">Interval</th>
              <th scope="col" className="num">
                Asked
              </th>
              <th scope="col" className="num" title="Share of the test readings that the intervals held">
                Held
              </th>
              <th scope="col" className="num" title="Mean half width">
                {withUnit('±', unit)}
              </th>
              <th
                scope="col"
                className="num"
                title="Interval score: the width, plus a fine for each reading outside by how far it lies outside"
              >
                Score
              </th>
              <th
                scope="col"
                className="num"
                title="Weighted interval score over the median and all intervals: approximates the CRPS"
              >
                WIS
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, level, horizon, coverage, halfWidth, intervalScore, weightedIntervalScore }) => (
              <tr key={`${horizon} ${kind} ${level}`}>
                <td>{horizonLabel(horizon, stepSeconds)}</td>
                <td title={kinds[kind].title}>{kinds[kind].name}</td>
                <td className="num">{formatShare(level)}</td>
                <td className="num">{formatShare(coverage)}</td>
                <td className="num">{formatNumber(halfWidth, 2)}</td>
                <td className="num">{formatNumber(intervalScore, 2)}</td>
                <td className="num">{formatNumber(weightedIntervalScore, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Pane>
  );
}
