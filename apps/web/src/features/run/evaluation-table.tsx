import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { columnLabel } from '../leaderboard/board-entry.ts';
import type { RunDetail } from './run-detail.ts';

interface EvaluationTableProps {
  evaluations: RunDetail['evaluations'];
  /** Over all steps to a horizon; empty unless the protocol reports them. */
  cumulative: RunDetail['cumulativeEvaluations'];
  intervals: RunDetail['predictionIntervals'];
  reported: readonly number[];
  stepSeconds: number;
  unit: string;
}

/**
 * Test errors by horizon, and how wide an interval around a forecast must be; the horizons that the protocol reports are
 * in bold.
 */
export function EvaluationTable({
  evaluations,
  cumulative,
  intervals,
  reported,
  stepSeconds,
  unit,
}: EvaluationTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('run');
  const words = useTranslations('leaderboard');
  const split = intervals.filter(({ kind }) => kind === 'SPLIT');
  const level = split[0]?.level;
  const rows = [
    ...evaluations.map((row) => ({ ...row, cumulative: false })).sort((a, b) => a.horizon - b.horizon),
    ...cumulative.map((row) => ({ ...row, cumulative: true })),
  ];
  return (
    <Pane title={t('errors.title')} end={t('errors.note')}>
      <TableScroll label={t('errors.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('errors.ahead')}</th>
              <th scope="col" className="num">
                {withUnit(format, 'MAE', unit)}
              </th>
              <th scope="col" className="num">
                {withUnit(format, 'RMSE', unit)}
              </th>
              <th scope="col" className="num">
                {t('errors.mape')}
              </th>
              <th scope="col" className="num">
                {t('errors.readings')}
              </th>
              {level !== undefined && (
                <>
                  <th scope="col" className="num" title={t('errors.intervalTitle')}>
                    {withUnit(format, t('errors.interval', { level: formatShare(level) }), unit)}
                  </th>
                  <th scope="col" className="num" title={t('errors.heldTitle')}>
                    {t('errors.held')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={`${row.horizon} ${row.cumulative}`}
                data-reported={row.cumulative || row.horizon === 0 || reported.includes(row.horizon) ? '' : undefined}
              >
                <td>{row.horizon === 0 ? t('errors.mean') : columnLabel(words, format, row, stepSeconds)}</td>
                <td className="num">{formatNumber(row.mae, 3)}</td>
                <td className="num">{formatNumber(row.rmse, 3)}</td>
                <td className="num">{formatNumber(row.mape === null ? null : row.mape, 2)}</td>
                <td className="num">{formatCount(row.validCount)}</td>
                {level !== undefined && (
                  <IntervalCells
                    interval={row.cumulative ? undefined : split.find(({ horizon }) => horizon === row.horizon)}
                  />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Pane>
  );
}

function IntervalCells({ interval }: { interval: RunDetail['predictionIntervals'][number] | undefined }): ReactNode {
  return (
    <>
      <td className="num">{formatNumber(interval?.halfWidth, 2)}</td>
      <td className="num">{formatShare(interval?.coverage)}</td>
    </>
  );
}
