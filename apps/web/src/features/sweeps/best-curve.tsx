'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { linearTicks } from '../../chart/value-ticks.ts';
import { errorDigits, errorName, errorTitle, formatCount, formatNumber } from '../../format/index.ts';
import { Pane, type Role } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { bestSoFar, type Trial } from './trial-data.ts';

interface BestCurveProps {
  trials: readonly Trial[];
  role: Role;
  hasControl: boolean;
  unit: string;
}

/** The lowest validation error so far over the trials that are done, of the swept network and of its control. */
export function BestCurve({ trials, role, hasControl, unit }: BestCurveProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const [isTable, setTable] = useState(false);
  const toggle = useTableKey(() => setTable((known) => !known), true);
  const digits = errorDigits(unit) + 1;
  const target = bestSoFar(trials, 'TARGET');
  const control = hasControl ? bestSoFar(trials, 'CONTROL') : { done: [], errors: [], best: [] };
  const x = target.done.length >= control.done.length ? target.done : control.done;
  const padded = (values: readonly number[]): (number | null)[] => x.map((_, place) => values[place] ?? null);
  const name = t(role === 'TEACHER' ? 'best.teacher' : 'best.student');
  const controlName = t('best.control');
  const spec: LineChartSpec = {
    x,
    lines: [
      {
        key: name,
        token: `--${role.toLowerCase()}`,
        width: 2,
        values: padded(target.best),
        endLabel: { name, value: formatNumber(target.best.at(-1), digits) },
      },
      ...(hasControl
        ? [
            {
              key: controlName,
              token: '--control',
              dash: [5, 4],
              values: padded(control.best),
              endLabel: { name: controlName, value: formatNumber(control.best.at(-1), digits) },
            },
          ]
        : []),
    ],
    xTicks: (from, to, width) =>
      linearTicks(from, to, Math.max(2, width / 90))
        .filter(Number.isInteger)
        .map((at) => ({ at, label: formatCount(at) })),
    xName: t('best.axis'),
    xRange: [1, Math.max(2, x.length)],
    yScale: 'linear',
    formatY: (value) => formatNumber(value, digits),
    gutter: 104,
  };
  const title = t('best.title', { error: errorName(format, unit) });
  return (
    <div ref={toggle}>
      <Pane
        title={t('best.head')}
        end={
          <>
            <span className="sweep-note">{t('best.note', { error: errorTitle(format, unit) })}</span>
            <TableToggle of={title} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {x.length === 0 ? (
          <p className="note">{t('noneDone')}</p>
        ) : isTable ? (
          <div className="sweep-table-twin">
            <table className="table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('best.done')}</th>
                  {spec.lines.map((line) => (
                    <th key={line.key} scope="col" className="num">
                      {line.key}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {x.map((done, place) => (
                  <tr key={done}>
                    <td>{done}</td>
                    {spec.lines.map((line) => (
                      <td key={line.key} className="num">
                        {formatNumber(line.values[place], digits)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <div className="sweep-curve">
            <LineChartView
              spec={spec}
              label={title}
              describe={(place) =>
                t('best.describe', {
                  done: String(x[place] ?? 0),
                  lines: spec.lines.map((line) => `${line.key} ${formatNumber(line.values[place], digits)}`).join(', '),
                })
              }
            />
          </div>
        )}
      </Pane>
    </div>
  );
}
