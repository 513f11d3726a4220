import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatNumber, formatShare, withUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import type { RunDetail } from './run-detail.ts';

type Interval = RunDetail['predictionIntervals'][number];

const KINDS: readonly Interval['kind'][] = ['SPLIT', 'ADAPTIVE', 'QUANTILE', 'CONFORMAL_QUANTILE'];

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
  const format = useTranslations('format');
  const t = useTranslations('run');
  if (!intervals.some(({ kind }) => kind === 'QUANTILE')) return null;
  const rows = intervals
    .filter(({ horizon }) => reported.includes(horizon))
    .toSorted((a, b) => a.horizon - b.horizon || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.level - a.level);
  return (
    <Pane title={t('intervals.title')} end={t('intervals.note')}>
      <TableScroll label={t('intervals.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('intervals.ahead')}</th>
              <th scope="col">{t('intervals.interval')}</th>
              <th scope="col" className="num">
                {t('intervals.asked')}
              </th>
              <th scope="col" className="num" title={t('intervals.heldTitle')}>
                {t('intervals.held')}
              </th>
              <th scope="col" className="num" title={t('intervals.halfWidth')}>
                {withUnit(format, '±', unit)}
              </th>
              <th scope="col" className="num" title={t('intervals.scoreTitle')}>
                {t('intervals.score')}
              </th>
              <th scope="col" className="num" title={t('intervals.wisTitle')}>
                {t('intervals.wis')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, level, horizon, coverage, halfWidth, intervalScore, weightedIntervalScore }) => (
              <tr key={`${horizon} ${kind} ${level}`}>
                <td>{horizonLabel(format, horizon, stepSeconds)}</td>
                <td title={t(`intervals.kindTitle.${kind}`)}>{t(`intervals.kind.${kind}`)}</td>
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
