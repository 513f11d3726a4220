'use client';
import { Magnet, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { AddPart } from './add-part.tsx';
import type { Edit } from './edit.ts';
import { EditGrid, type GridColumn } from './edit-grid.tsx';
import { junctionColumns, junctionRows, segmentColumns, sensorColumns, sensorRows } from './editor-rows.ts';
import { partKinds, type Part, type PartKind } from './network-draft.ts';
import { SNAP_METRES, snappedPlaces } from './snap-sensors.ts';
import { deletionOf } from './selection-edits.ts';
import type { EditBase } from './use-edited-network.ts';
import type { NetworkEdit } from './use-network-edit.ts';

interface PartsTableProps {
  base: EditBase;
  edit: NetworkEdit;
  canEdit: boolean;
  onEdit: (edit: Edit) => void;
  onSelect: (part: Part | null) => void;
}

const ROAD_CLASSES = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'service'];
/** Ids that are suggested while typing; more of them would make the page slow. */
const MOST_SUGGESTED = 500;

/** The table twin of the map: the same parts, the same selection, everything by keys. */
export function PartsTable({ base, edit, canEdit, onEdit, onSelect }: PartsTableProps) {
  const t = useTranslations('networkEditor');
  const { state, findingsOf, changeOf } = edit;
  const { draft, selected } = state;
  const [chosen, setChosen] = useState<PartKind>('SEGMENT');
  const [seen, setSeen] = useState(selected);
  const [isAdding, setAdding] = useState(false);
  const [sought, setSought] = useState('');
  // What is selected on the map is shown in its own table.
  if (seen !== selected) {
    setSeen(selected);
    if (selected !== null && selected.kind !== chosen) setChosen(selected.kind);
  }
  const context = useMemo(
    () => ({ t, draft, findingsOf, changeOf, edit: onEdit }),
    [t, draft, findingsOf, changeOf, onEdit],
  );
  const segments = useMemo(() => [...draft.segments.values()], [draft.segments]);
  const junctions = useMemo(() => junctionRows(draft), [draft]);
  const sensors = useMemo(() => sensorRows(draft, base.sensors), [draft, base.sensors]);
  const grid = {
    selected: selected?.kind === chosen ? selected.id : null,
    onSelect: (id: string) => onSelect({ kind: chosen, id }),
    canEdit,
    isEdited: (id: string) => changeOf({ kind: chosen, id }) !== undefined,
    nameOf: (column: string, row: string) => t('table.cell', { column, row }),
    help: t('table.help'),
    onKey: ({ id }: { readonly id: string }, key: string) => onRowKey({ kind: chosen, id }, key),
  };
  const onRowKey = (part: Part, key: string): boolean => {
    if (!canEdit) return false;
    const isReverse = key.toLowerCase() === 'r' && part.kind === 'SEGMENT';
    const made = isReverse
      ? ({ kind: 'REVERSE_SEGMENT', segment: part.id } as const)
      : key === 'Delete'
        ? deletionOf(draft, part)
        : null;
    if (made !== null) onEdit(made);
    return made !== null;
  };
  const soughtIn = (kind: PartKind) => (kind === chosen ? sought.trim().toLowerCase() : '');
  const [segmentWords, junctionWords, sensorWords] = [soughtIn('SEGMENT'), soughtIn('JUNCTION'), soughtIn('SENSOR')];
  const found = {
    SEGMENT: useMemo(() => find(segments, segmentColumns(context), segmentWords), [segments, context, segmentWords]),
    JUNCTION: useMemo(
      () => find(junctions, junctionColumns(context), junctionWords),
      [junctions, context, junctionWords],
    ),
    SENSOR: useMemo(() => find(sensors, sensorColumns(context), sensorWords), [sensors, context, sensorWords]),
  };
  const count = { SEGMENT: segments.length, JUNCTION: junctions.length, SENSOR: sensors.length }[chosen];
  const label = t(`table.${chosen}`);
  return (
    <section className="pane editor-table" aria-label={t(`table.of.${chosen}`)}>
      <header className="pane-head">
        <h2>{label}</h2>
        <span className="meta">
          {grid.selected === null ? formatCount(count) : t('table.oneSelected', { count: formatCount(count) })}
        </span>
        <span className="end">
          <input
            type="search"
            className="input"
            aria-label={t(`table.findIn.${chosen}`)}
            placeholder={t('table.find')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          {chosen === 'SENSOR' ? (
            <button
              type="button"
              className="button"
              disabled={!canEdit || sensors.every(({ segment }) => segment !== null)}
              title={t('table.snapHint', { metres: SNAP_METRES.toString() })}
              onClick={() => onEdit({ kind: 'SNAP_SENSORS', places: snappedPlaces(draft, base.sensors) })}
            >
              <Magnet size={16} strokeWidth={1.75} aria-hidden /> {t('table.snap')}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              aria-expanded={isAdding}
              disabled={!canEdit}
              onClick={() => setAdding(!isAdding)}
            >
              <Plus size={16} strokeWidth={1.75} aria-hidden />{' '}
              {chosen === 'SEGMENT' ? t('table.addSegment') : t('table.addJunction')}
            </button>
          )}
          <Segmented
            label={t('table.parts')}
            value={chosen}
            options={partKinds.map((value) => ({ value, label: t(`table.${value}`) }))}
            onChange={setChosen}
          />
        </span>
      </header>
      {isAdding && canEdit && chosen !== 'SENSOR' ? <AddPart kind={chosen} draft={draft} onEdit={onEdit} /> : null}
      {count === 0 ? (
        <p className="note">
          {chosen !== 'SENSOR'
            ? t('table.nothing')
            : base.dataset === null
              ? t('table.chooseDataset')
              : t('table.noSensors')}
        </p>
      ) : chosen === 'SEGMENT' ? (
        <EditGrid key={chosen} {...grid} label={label} {...found.SEGMENT} />
      ) : chosen === 'JUNCTION' ? (
        <EditGrid key={chosen} {...grid} label={label} {...found.JUNCTION} />
      ) : (
        <EditGrid key={chosen} {...grid} label={label} {...found.SENSOR} />
      )}
      <datalist id="junction-ids">
        {junctions.slice(0, MOST_SUGGESTED).map(({ id }) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <datalist id="segment-ids">
        {segments.slice(0, MOST_SUGGESTED).map(({ id }) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <datalist id="road-classes">
        {ROAD_CLASSES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </section>
  );
}

/** Rows of which a cell holds the words. */
function find<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], words: string) {
  if (words === '') return { rows, columns };
  return { columns, rows: rows.filter((row) => columns.some(({ text }) => text(row).toLowerCase().includes(words))) };
}
