'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { errorDigits, errorName, errorTitle, formatCount, formatNumber, withUnit } from '../../format/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import { cellsOf, cellTitle, shownDimensions, type Breakdown, type Cell } from './breakdown.ts';
import { CellBars } from './cell-bars.tsx';
import './diagnostics.css';

interface ErrorBreakdownViewProps {
  breakdown: Breakdown;
  /** Another run that stands beside it as a stroke over each bar. */
  reference: { readonly name: string; readonly breakdown: Breakdown } | null;
  /** CSS custom property of the run's role. */
  token: string;
  stepSeconds: number;
  unit: string;
}

/** End of a chart's axis. Regimes differ by a factor, hours by a fraction: on one axis the hours would be flat. */
function topOf(cells: readonly Cell[]): number {
  return 1.05 * Math.max(0.01, ...cells.flatMap((cell) => [cell.mae ?? 0, cell.reference ?? 0]));
}

/** Where and when a run errs: one small chart a dimension, each on its own axis, with the table of all cells behind them. */
export function ErrorBreakdownView({
  breakdown,
  reference,
  token,
  stepSeconds,
  unit,
}: ErrorBreakdownViewProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('diagnostics');
  const [horizon, setHorizon] = useState('0');
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const groups = shownDimensions(breakdown).map((dimension) => ({
    dimension,
    cells: cellsOf(breakdown, dimension, Number(horizon), reference?.breakdown ?? null),
  }));
  const cells = groups.flatMap((group) => group.cells);
  const beside = reference?.name;
  return (
    <div ref={ref} className="breakdown">
      <div className="breakdown-controls">
        <span className="quiet-text">{t('errors.title', { error: errorTitle(format, unit) })}</span>
        <Segmented
          label={t('errors.horizon')}
          value={horizon}
          options={breakdown.horizons.map((value) => ({
            value: String(value),
            label: value === 0 ? t('errors.mean') : horizonLabel(format, value, stepSeconds),
          }))}
          onChange={setHorizon}
        />
        <TableToggle of={t('errors.where')} isTable={isTable} onChange={setTable} />
      </div>
      {isTable ? (
        <TableTwin
          caption={t('errors.where')}
          columns={[
            t('errors.cell'),
            errorTitle(format, unit),
            ...(beside === undefined ? [] : [withUnit(format, beside, unit)]),
            t('errors.readings'),
            t('errors.days'),
          ]}
          rows={groups.flatMap(({ dimension, cells }) =>
            cells.map((cell) => ({
              key: `${dimension} ${cell.key}`,
              head: t('errors.cellHead', { dimension: t(`dimension.${dimension}`), label: cellTitle(t, cell.label) }),
              cells: [
                formatNumber(cell.mae, errorDigits(unit) + 1),
                ...(beside === undefined ? [] : [formatNumber(cell.reference, errorDigits(unit) + 1)]),
                formatCount(cell.count),
                formatCount(cell.days),
              ],
            })),
          )}
          maxHeight={330}
        />
      ) : (
        <div className="breakdown-grid">
          {groups.map(({ dimension, cells: own }) => (
            <figure key={dimension} data-wide={own.length > 8 ? '' : undefined}>
              <figcaption>
                {t(`dimension.${dimension}`)}
                {own.length < 8 ? <span className="quiet-text">{t('errors.readingsBelow')}</span> : null}
              </figcaption>
              <CellBars
                cells={own}
                token={token}
                top={topOf(own)}
                unit={unit}
                label={t('errors.by', {
                  error: errorName(format, unit),
                  dimension: t(`dimension.${dimension}`).toLowerCase(),
                })}
              />
            </figure>
          ))}
        </div>
      )}
      <p className="note">
        {[
          ...(beside === undefined ? [] : [t('errors.stroke', { name: beside })]),
          ...(cells.some((cell) => cell.isThin) ? [t('errors.thin')] : []),
          t(`rule.${breakdown.regimeRule}`),
          t('errors.decides'),
        ].join(' ')}
      </p>
    </div>
  );
}
