'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatCount, formatNumber, formatSigned } from '../../format/index.ts';
import { RoleGlyph, roleOf } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { labelOf, suffixOf, type BoardEntry, type CellDifference } from './board-entry.ts';
import { judgementOf } from './cell-difference.ts';
import { HourDifferences } from './hour-differences.tsx';
import { intervalText } from './verdict-text.ts';
import './cell-differences.css';

interface CellDifferencesPaneProps {
  entries: readonly BoardEntry[];
  unit: string;
}

function cellOf(entry: BoardEntry, dimension: CellDifference['dimension'], key: string): CellDifference | undefined {
  return entry.againstControlBy?.find((cell) => cell.dimension === dimension && cell.key === key);
}

function DifferenceCell({ cell, digits }: { cell: CellDifference | undefined; digits: number }): ReactNode {
  const t = useTranslations('leaderboard');
  if (cell === undefined) return <span className="board-quiet">{t('cells.none')}</span>;
  const judgement = judgementOf(cell);
  return (
    <span title={t('cells.readingsOn', { count: formatCount(cell.count), blocks: formatCount(cell.blocks) })}>
      {judgement === 'tie' ? <span className="board-quiet">{t('verdict.tie')}</span> : null}{' '}
      {formatSigned(cell.mean, digits)}
      <span className="board-cell-bounds">
        {judgement === 'unjudged' ? t('verdict.unjudged') : intervalText(t, cell, digits)}
      </span>
      <span className="board-cell-bounds">{t('cells.readings', { count: formatCount(cell.count) })}</span>
    </span>
  );
}

/** Each distilled student less its control, by the state of the sensor, and by the hour for the one that is chosen. */
export function CellDifferencesPane({ entries, unit }: CellDifferencesPaneProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const students = entries.filter((entry) => (entry.againstControlBy?.length ?? 0) > 0);
  const [chosenId, setChosen] = useState<string | null>(null);
  const chosen = students.find(({ id }) => id === chosenId) ?? students[0];
  if (chosen === undefined) return null;
  const regimes = [
    ...new Set(
      students.flatMap((entry) =>
        (entry.againstControlBy ?? []).filter(({ dimension }) => dimension === 'REGIME').map(({ key }) => key),
      ),
    ),
  ];
  const hours = (chosen.againstControlBy ?? []).filter(({ dimension }) => dimension === 'HOUR');
  return (
    <section className="board-cells" aria-label={t('cells.title')}>
      <header className="pane-head">
        <h2>{t('cells.title')}</h2>
        <span className="end board-quiet">{t('cells.unit', { error: errorTitle(format, unit) })}</span>
      </header>
      <TableScroll label={t('cells.table')}>
        <table className="table sticky-first">
          <thead>
            <tr>
              <th scope="col">{t('cells.student')}</th>
              {regimes.map((regime) => (
                <th key={regime} scope="col" className="num">
                  {regime}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map((entry) => (
              <tr key={entry.id} data-selected={entry === chosen ? 'true' : undefined}>
                <td>
                  <button
                    type="button"
                    className="row-button"
                    aria-pressed={entry === chosen}
                    onClick={() => setChosen(entry.id)}
                  >
                    <RoleGlyph role={roleOf(entry)} /> {entry.modelLabel}{' '}
                    <span className="board-quiet">
                      {suffixOf(entry)}
                      {entry.distinction === undefined ? '' : `, ${entry.distinction}`}
                    </span>
                  </button>
                </td>
                {regimes.map((regime) => (
                  <td key={regime} className="num">
                    <DifferenceCell cell={cellOf(entry, 'REGIME', regime)} digits={errorDigits(unit)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <HourDifferences cells={hours} name={labelOf(chosen)} unit={unit} />
      <p className="note">{t('cells.note', { count: formatNumber(regimes.length + hours.length, 0) })}</p>
    </section>
  );
}
