'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { labelOf, spreadText } from './board-entry.ts';
import type { PlottedEntry } from './board-entry.ts';
import { costFigure, costOf } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';
import { paretoFront } from './pareto-front.ts';

/** The twin of the plot: entries from cheap to dear, and which lie on the front. */
export function ParetoTable({
  entries,
  kind,
  unit,
}: {
  entries: readonly PlottedEntry[];
  kind: CostKind;
  unit: string;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const points = entries.flatMap((entry) => {
    const cost = costOf(entry, kind);
    return cost === null ? [] : [{ entry, cost, error: entry.mae.mean }];
  });
  const front = new Set(paretoFront(points).map((point) => point.entry.id));
  return (
    <TableScroll label={t('plot.table')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.model')}</th>
            <th scope="col" className="num">
              {t(`cost.${kind}.option`)}
            </th>
            <th scope="col" className="num">
              {errorTitle(format, unit)}
            </th>
            <th scope="col">{t('plot.front')}</th>
          </tr>
        </thead>
        <tbody>
          {[...points]
            .sort((a, b) => a.cost - b.cost)
            .map(({ entry, cost, error }) => (
              <tr key={entry.id}>
                <td>{labelOf(entry)}</td>
                <td className="num">{costFigure(kind, cost)}</td>
                <td className="num">
                  {formatNumber(error, errorDigits(unit))}{' '}
                  <span className="quiet-text">{spreadText(t, entry.mae, errorDigits(unit))}</span>
                </td>
                <td>{front.has(entry.id) ? t('plot.onFront') : ''}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
