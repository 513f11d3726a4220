'use client';
/** The sensors as a table: the twin of the map, in which all that the map can do goes by keys. Rows in sight alone are in the document. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { toggled } from './sensor-choice.ts';

export interface SensorColumn {
  readonly key: string;
  readonly head: string;
  /** By index of the sensor; NaN where there is none. */
  readonly values: readonly number[];
  readonly text: (value: number) => string;
}

interface SensorTableProps {
  /** By index. */
  names: readonly string[];
  columns: readonly SensorColumn[];
  chosen: readonly number[];
  onChoose: (chosen: readonly number[]) => void;
}

const ROW = 28;

interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Indices of sensors as a table orders them: by a column with what has no value last, else by name. */
function ordered(names: readonly string[], columns: readonly SensorColumn[], find: string, order: Order): number[] {
  const wanted = find.trim().toLowerCase();
  const shown = [...names.keys()].filter((node) => (names[node] ?? '').toLowerCase().includes(wanted));
  const sign = order.isDescending ? -1 : 1;
  if (order.key === 'name') {
    return order.isDescending ? shown.reverse() : shown;
  }
  const values = columns.find(({ key }) => key === order.key)?.values ?? [];
  return shown.sort((a, b) => {
    const [left = NaN, right = NaN] = [values[a], values[b]];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return sign * (left - right) || a - b;
  });
}

export function SensorTable({ names, columns, chosen, onChoose }: SensorTableProps): ReactNode {
  const t = useTranslations('dataset');
  const [find, setFind] = useState('');
  const [order, setOrder] = useState<Order>({ key: 'name', isDescending: false });
  const rows = useMemo(() => ordered(names, columns, find, order), [names, columns, find, order]);
  const marked = useMemo(() => new Set(chosen), [chosen]);
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** Where a range of rows begins that Shift draws. */
  const anchor = useRef(0);
  const wantsFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    getItemKey: (at) => rows[at] ?? at,
    overscan: 12,
  });
  const at = Math.min(active, Math.max(0, rows.length - 1));
  // What is chosen on the map is brought into sight here.
  const [first] = chosen;
  const shownAt = chosen.length === 1 && first !== undefined ? rows.indexOf(first) : -1;
  useEffect(() => {
    if (shownAt >= 0) virtualizer.scrollToIndex(shownAt, { align: 'auto' });
  }, [shownAt, virtualizer]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
  });

  const range = (from: number, to: number) => rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  const goTo = (target: number, draws: boolean) => {
    const next = Math.min(rows.length - 1, Math.max(0, target));
    virtualizer.scrollToIndex(next, { align: 'auto' });
    wantsFocus.current = true;
    setActive(next);
    if (draws) onChoose(range(anchor.current, next));
    else anchor.current = next;
  };
  const onKey = (event: KeyboardEvent, node: number) => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / ROW) - 2);
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowUp: at - 1, ArrowDown: at + 1, PageUp: at - page, PageDown: at + page },
      ...{ Home: 0, End: rows.length - 1 },
    };
    const move = moves[event.key];
    if (move !== undefined) goTo(move, event.shiftKey);
    else if (event.key === ' ') onChoose(toggled(chosen, node));
    else if (event.key === 'Enter') onChoose([node]);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) onChoose(rows);
    else if (event.key === 'Escape') onChoose([node]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent, row: number, node: number) => {
    setActive(row);
    if (event.shiftKey) onChoose(range(anchor.current, row));
    else {
      anchor.current = row;
      onChoose(event.ctrlKey || event.metaKey ? toggled(chosen, node) : [node]);
    }
  };
  const head = (key: string, text: string, isNumber: boolean) => {
    const isOrder = order.key === key;
    const Icon = order.isDescending ? ArrowDown : ArrowUp;
    return (
      <th
        key={key}
        scope="col"
        className={isNumber ? 'num' : undefined}
        aria-sort={isOrder ? (order.isDescending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          className="sort-button"
          onClick={() => setOrder({ key, isDescending: isOrder ? !order.isDescending : isNumber })}
        >
          {text}
          {isOrder ? <Icon size={12} strokeWidth={1.75} aria-hidden /> : null}
        </button>
      </th>
    );
  };
  const inSight = virtualizer.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  const tabRow = inSight.some(({ index }) => index === at) ? at : (inSight[0]?.index ?? 0);
  return (
    <>
      <div className="sensor-find">
        <input
          className="input"
          type="search"
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <button type="button" className="button" disabled={rows.length === 0} onClick={() => onChoose(rows)}>
          {find.trim() === '' ? t('table.all') : t('table.found', { count: rows.length })}
        </button>
      </div>
      <p id="sensor-keys" className="visually-hidden">
        {t('table.keys')}
      </p>
      <div ref={place} className="sensor-list">
        <table
          role="grid"
          className="table"
          aria-label={t('table.label')}
          aria-describedby="sensor-keys"
          aria-multiselectable
          aria-rowcount={rows.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              {head('name', t('table.sensor'), false)}
              {columns.map((column) => head(column.key, column.head, true))}
            </tr>
          </thead>
          <tbody>
            <Gap height={above} columns={1 + columns.length} />
            {inSight.map(({ index }) => {
              const node = rows[index] ?? 0;
              const isChosen = marked.has(node);
              return (
                <tr
                  key={node}
                  aria-rowindex={index + 2}
                  aria-selected={isChosen}
                  data-selected={isChosen}
                  tabIndex={index === tabRow ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onKeyDown={(event) => onKey(event, node)}
                  onClick={(event) => onClick(event, index, node)}
                >
                  <td role="gridcell">{names[node]}</td>
                  {columns.map(({ key, values, text }) => (
                    <td key={key} role="gridcell" className="num">
                      {text(values[node] ?? NaN)}
                    </td>
                  ))}
                </tr>
              );
            })}
            <Gap height={below} columns={1 + columns.length} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** In place of the rows that are out of sight. */
function Gap({ height, columns }: { height: number; columns: number }): ReactNode {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="sensor-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
