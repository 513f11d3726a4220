'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { linearTicks, tickDecimals } from '../../chart/value-ticks.ts';
import { errorDigits, formatCount, formatNumber, formatSigned, withUnit } from '../../format/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import type { CellDifference } from './board-entry.ts';
import { differenceReach, judgementOf } from './cell-difference.ts';

interface HourDifferencesProps {
  cells: readonly CellDifference[];
  name: string;
  unit: string;
}

const HEIGHT = 150;
const LEFT = 40;
const BOTTOM = 20;
const TOP = 6;

/** The difference at each hour of the day with its interval; ties are hollow, and grey what is not judged. */
export function HourDifferences({ cells, name, unit }: HourDifferencesProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const [setWidthOf, width] = useElementWidth();
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const reach = differenceReach(cells);
  const ticks = linearTicks(-reach, reach, 6);
  const yOf = (value: number): number => TOP + ((reach - value) / (2 * reach)) * (HEIGHT - TOP - BOTTOM);
  const slot = (width - LEFT) / 24;
  const digits = errorDigits(unit) + 1;
  const caption = t('cells.caption', { name });
  const judged = { tie: t('verdict.tie'), differs: t('cells.differs'), unjudged: t('verdict.unjudged') };
  return (
    <div ref={ref} className="board-hours">
      <div className="board-hours-head">
        <span>{caption}</span>
        <TableToggle of={caption} isTable={isTable} onChange={setTable} />
      </div>
      {isTable ? (
        <TableTwin
          caption={caption}
          columns={[
            t('cells.hour'),
            withUnit(format, t('cells.difference'), unit),
            t('cells.from'),
            t('cells.to'),
            t('cells.readingsHead'),
            t('cells.days'),
          ]}
          rows={cells.map((cell) => ({
            key: cell.key,
            head: `${cell.key.padStart(2, '0')}:00`,
            cells: [
              formatSigned(cell.mean, digits),
              formatSigned(cell.low, digits),
              formatSigned(cell.high, digits),
              formatCount(cell.count),
              String(cell.blocks),
            ],
          }))}
          maxHeight={260}
        />
      ) : (
        <div ref={setWidthOf} className="board-hours-plot">
          {width > 0 && (
            <svg width={width} height={HEIGHT} role="img" aria-label={caption}>
              {ticks.map((tick) => (
                <g key={tick}>
                  <line
                    x1={LEFT}
                    x2={width}
                    y1={yOf(tick)}
                    y2={yOf(tick)}
                    className={tick === 0 ? 'board-hours-zero' : 'board-hours-rule'}
                  />
                  <text x={LEFT - 6} y={yOf(tick) + 4} textAnchor="end" className="board-hours-axis">
                    {tick === 0 ? '0' : formatSigned(tick, tickDecimals(ticks))}
                  </text>
                </g>
              ))}
              {cells.map((cell) => {
                const x = LEFT + (Number(cell.key) + 0.5) * slot;
                return (
                  <g key={cell.key} className="board-hours-mark" data-judgement={judgementOf(cell)}>
                    <title>
                      {t('cells.mark', {
                        hour: `${cell.key.padStart(2, '0')}:00`,
                        difference: formatSigned(cell.mean, digits),
                        unit,
                        count: formatNumber(cell.count, 0),
                        blocks: formatCount(cell.blocks),
                        judgement: judged[judgementOf(cell)],
                      })}
                    </title>
                    {typeof cell.low === 'number' && typeof cell.high === 'number' && (
                      <line x1={x} x2={x} y1={yOf(cell.low)} y2={yOf(cell.high)} />
                    )}
                    <circle cx={x} cy={yOf(cell.mean)} r={3.5} />
                  </g>
                );
              })}
              {[0, 6, 12, 18].map((hour) => (
                <text
                  key={hour}
                  x={LEFT + (hour + 0.5) * slot}
                  y={HEIGHT - 5}
                  textAnchor="middle"
                  className="board-hours-axis"
                >
                  {String(hour).padStart(2, '0')}:00
                </text>
              ))}
            </svg>
          )}
        </div>
      )}
    </div>
  );
}
