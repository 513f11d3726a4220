'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
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
  if (cell === undefined) return <span className="board-quiet">none</span>;
  const judgement = judgementOf(cell);
  return (
    <span title={`${formatCount(cell.count)} readings on ${cell.blocks} days or blocks`}>
      {judgement === 'tie' ? <span className="board-quiet">tie</span> : null} {formatSigned(cell.mean, digits)}
      <span className="board-cell-bounds">{judgement === 'not judged' ? judgement : intervalText(cell, digits)}</span>
      <span className="board-cell-bounds">{formatCount(cell.count)} readings</span>
    </span>
  );
}

/** Each distilled student less its control, by the state of the sensor, and by the hour for the one that is chosen. */
export function CellDifferencesPane({ entries, unit }: CellDifferencesPaneProps): ReactNode {
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
    <section className="board-cells" aria-label="Against its control, by state and hour">
      <header className="pane-head">
        <h2>Against its control, by state and hour</h2>
        <span className="end board-quiet">{`difference of test ${errorTitle(unit)}`}, below zero is better</span>
      </header>
      <TableScroll label="Students less their controls by state of the sensor">
        <table className="table sticky-first">
          <thead>
            <tr>
              <th scope="col">Student</th>
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
      <p className="note">
        Paired by seed and by block of neighbouring windows, each cell with its own 95 % interval, not corrected for the
        number of cells: of {formatNumber(regimes.length + hours.length, 0)} cells one or two exclude zero by chance. A
        tie is an interval that holds zero; where there is none, as with a single seed, nothing is judged. Cells with
        few readings have wide intervals: read those first.
      </p>
    </section>
  );
}
