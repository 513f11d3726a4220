'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './table-twin.css';

export interface TwinRow {
  readonly key: string | number;
  readonly head: string;
  /** One text for each column after the first. */
  readonly cells: readonly string[];
  readonly isSelected?: boolean;
  /** Goes to what the row is about; then its head is a button. */
  readonly onChoose?: () => void;
}

interface TableTwinProps {
  /** Names the table: the same words as the picture that it stands for. */
  caption: string;
  /** Heads of the columns, that of the row heads first. */
  columns: readonly string[];
  rows: readonly TwinRow[];
  /** CSS height beyond which the rows scroll. */
  maxHeight?: number | string;
}

/** The table behind a map or a chart: the same data as figures. */
export function TableTwin({ caption, columns, rows, maxHeight }: TableTwinProps): ReactNode {
  const t = useTranslations('chart');
  return (
    // The region scrolls, so the keyboard must reach it.
    <div
      className="table-twin"
      role="region"
      aria-label={t('asTable', { of: caption })}
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxHeight }}
    >
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : 'num'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-selected={row.isSelected === true ? 'true' : undefined}>
              <th scope="row">
                {row.onChoose === undefined ? (
                  row.head
                ) : (
                  <button type="button" aria-pressed={row.isSelected === true} onClick={row.onChoose}>
                    {row.head}
                  </button>
                )}
              </th>
              {row.cells.map((cell, index) => (
                <td key={columns[index + 1] ?? index} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
