'use client';
import { Diff, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useState } from 'react';
import { formatCount } from '../../format/index.ts';
import type { MapPart } from '../../map/editor/editor-scene.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { DifferenceRow } from './version-difference.ts';

const MOST_ROWS = 500;
const SHAPES = { ADDED: Plus, CHANGED: Diff, REMOVED: Minus } as const;
const FILTERS = ['ALL', 'ADDED', 'CHANGED', 'REMOVED'] as const;

interface DifferenceTableProps {
  rows: readonly DifferenceRow[];
  selected: MapPart | null;
  onSelect: (part: MapPart) => void;
}

/** What differs, part by part: the table twin of the map. */
export function DifferenceTable({ rows, selected, onSelect }: DifferenceTableProps) {
  const t = useTranslations('networks');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('ALL');
  const shown = rows.filter(({ change }) => filter === 'ALL' || change === filter);
  if (rows.length === 0) return <p className="note">{t('nothingDiffers')}</p>;
  return (
    <div className="difference-table">
      <Segmented
        label={t('show')}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={setFilter}
      />
      <div className="difference-rows" role="region" tabIndex={0} aria-label={t('differencesTable')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('columnPart')}</th>
              <th scope="col">{t('columnChange')}</th>
              <th scope="col">{t('columnWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, MOST_ROWS).map((row) => {
              const Shape = SHAPES[row.change];
              const isSelected = selected?.kind === row.kind && selected.id === row.id;
              return (
                <tr key={`${row.kind} ${row.id}`} data-selected={isSelected ? 'true' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="row-button"
                      aria-pressed={isSelected}
                      onClick={() => onSelect({ kind: row.kind, id: row.id })}
                    >
                      {row.id}
                    </button>
                  </th>
                  <td data-change={row.change.toLowerCase()}>
                    <Shape size={14} strokeWidth={1.75} aria-hidden /> {t(`change.${row.change}`)}
                  </td>
                  <td className="wrap">{row.what}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length > MOST_ROWS ? (
        <p className="note">{t('moreRows', { count: formatCount(shown.length - MOST_ROWS) })}</p>
      ) : null}
    </div>
  );
}
