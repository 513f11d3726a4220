'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { formatCount, formatNumber } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { curveName, describePoint } from './run-charts.ts';

interface CurvePaneProps {
  title: string;
  note: string;
  spec: LineChartSpec;
  unit: string;
  /** Shown instead of an empty plot. */
  emptyWords: string;
  end?: ReactNode;
  /** A plot of less weight than the others. */
  isLow?: boolean;
}

function CurveTable({ spec, title }: { spec: LineChartSpec; title: string }): ReactNode {
  const t = useTranslations('run');
  return (
    <div className="run-curve-table">
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('curve.updateHead')}
            </th>
            {spec.lines.map((line) => (
              <th key={line.key} scope="col" className="num">
                {curveName(t, line.key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.x.map((x, index) => (
            <tr key={x}>
              <td className="num">{formatCount(x)}</td>
              {spec.lines.map((line) => (
                <td key={line.key} className="num">
                  {line.values[index] === null ? '' : formatNumber(line.values[index], 4)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Curves over the updates of a run, with the table of the same points behind them. */
export function CurvePane({ title, note, spec, unit, emptyWords, end, isLow = false }: CurvePaneProps): ReactNode {
  const t = useTranslations('run');
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const isEmpty = spec.lines.every((line) => line.values.length === 0);
  return (
    <div ref={ref} className="run-curve">
      <Pane
        title={title}
        end={
          <>
            <span className="run-curve-note">{note}</span>
            {end}
            <TableToggle of={title} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {isEmpty ? (
          <p className="note">{emptyWords}</p>
        ) : isTable ? (
          <CurveTable spec={spec} title={title} />
        ) : (
          <div className={isLow ? 'run-curve-plot is-low' : 'run-curve-plot'}>
            <LineChartView spec={spec} label={title} describe={(index) => describePoint(t, spec, index, unit)} />
          </div>
        )}
      </Pane>
    </div>
  );
}
