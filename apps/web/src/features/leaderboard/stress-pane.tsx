'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import { RoleGlyph, roleOf } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { labelOf, type BoardEntry } from './board-entry.ts';
import type { BoardDiagnostics } from './diagnostics-columns.ts';
import { heatOf, stressRows } from './stress-rows.ts';
import './stress-pane.css';

interface StressPaneProps {
  entries: readonly BoardEntry[];
  /** Undefined while it has not come. */
  diagnostics: BoardDiagnostics | undefined;
  /** Of the errors. */
  unit: string;
}

/** Test errors of the entries with inputs that are broken or unusual, the stronger the ink the higher. */
export function StressPane({ entries, diagnostics, unit }: StressPaneProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  if (diagnostics === undefined) return null;
  const { scenarios, rows } = stressRows(entries, diagnostics);
  const errors = rows.flatMap(({ cells }) => cells);
  const digits = errorDigits(unit);
  return (
    <section className="board-stress" aria-label={t('stress.title')}>
      <header className="pane-head">
        <h2>{t('stress.title')}</h2>
        <span className="end board-quiet">{errorTitle(format, unit)}</span>
      </header>
      {rows.length === 0 ? (
        <p className="note">{t('stress.none')}</p>
      ) : (
        <>
          <TableScroll label={t('stress.title')}>
            <table className="table sticky-first">
              <thead>
                <tr>
                  <th scope="col">{t('column.model')}</th>
                  <th scope="col" className="num">
                    {t('stress.clean')}
                  </th>
                  {scenarios.map((scenario) => (
                    <th key={scenario} scope="col" className="num">
                      {t(`stress.scenario.${scenario}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ entry, cells }) => (
                  <tr key={entry.id}>
                    <th scope="row">
                      <RoleGlyph role={roleOf(entry)} /> {labelOf(entry)}
                    </th>
                    {cells.map((error, at) => (
                      <td key={scenarios[at - 1] ?? 'clean'} className="num" data-heat={heatOf(error, errors)}>
                        {formatNumber(error, digits)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <p className="note">{t('stress.note')}</p>
        </>
      )}
    </section>
  );
}
