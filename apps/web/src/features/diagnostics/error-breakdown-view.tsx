'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { errorDigits, errorName, errorTitle, formatCount, formatNumber, withUnit } from '../../format/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import { cellsOf, dimensionTitles, regimeWords, shownDimensions, type Breakdown, type Cell } from './breakdown.ts';
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
        <span className="quiet-text">{`Test ${errorTitle(unit)}`}, lower is better</span>
        <Segmented
          label="Horizon"
          value={horizon}
          options={breakdown.horizons.map((value) => ({
            value: String(value),
            label: value === 0 ? 'mean' : horizonLabel(value, stepSeconds),
          }))}
          onChange={setHorizon}
        />
        <TableToggle of="Where it errs" isTable={isTable} onChange={setTable} />
      </div>
      {isTable ? (
        <TableTwin
          caption="Where it errs"
          columns={[
            'Cell',
            errorTitle(unit),
            ...(beside === undefined ? [] : [withUnit(beside, unit)]),
            'Readings',
            'Days',
          ]}
          rows={groups.flatMap(({ dimension, cells }) =>
            cells.map((cell) => ({
              key: `${dimension} ${cell.key}`,
              head: `${dimensionTitles[dimension]}: ${cell.label}`,
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
                {dimensionTitles[dimension]}
                {own.length < 8 ? <span className="quiet-text">, readings below</span> : null}
              </figcaption>
              <CellBars
                cells={own}
                token={token}
                top={topOf(own)}
                unit={unit}
                label={`Test ${errorName(unit)} by ${dimensionTitles[dimension].toLowerCase()}`}
              />
            </figure>
          ))}
        </div>
      )}
      <p className="note">
        {beside === undefined ? '' : `The stroke is ${beside}. `}
        {cells.some((cell) => cell.isThin)
          ? 'Pale with a dashed edge: fewer than 3 days or less than 1 % of the readings, too little to be a pattern. '
          : ''}
        {regimeWords[breakdown.regimeRule]} What was read at the forecast hour decides.
      </p>
    </div>
  );
}
