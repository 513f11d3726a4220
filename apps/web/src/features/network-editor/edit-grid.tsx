'use client';
/** A table whose cells are gone through by the arrow keys and edited in place; rows in sight alone are in the document. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly isNumber?: boolean;
  readonly text: (row: Row) => string;
  /** What stands in the cell where text alone does not do. */
  readonly show?: (row: Row) => ReactNode;
  /** Takes what was typed; why not, in words, where it cannot be. Left out, the cell is read only. */
  readonly set?: (row: Row, text: string) => string | null;
  /** Suggestions while typing. */
  readonly listId?: string;
}

/** What is being written into one cell. */
interface Typed {
  readonly row: string;
  readonly column: number;
  readonly text: string;
  readonly fault: string | null;
}

interface EditGridProps<Row extends { readonly id: string }> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  selected: string | null;
  onSelect: (id: string) => void;
  /** Keys on a row that are not the table's own; true where one was used. */
  onKey: (row: Row, key: string) => boolean;
  canEdit: boolean;
  /** Rows that are not as the version has them carry a bar. */
  isEdited: (id: string) => boolean;
  /** What a cell is called by its column and row. */
  nameOf: (column: string, row: string) => string;
  /** What keys on a row do, for those who hear the table. */
  help: string;
}

const ROW = 28;
const SPARE = 6;

export function EditGrid<Row extends { readonly id: string }>(props: EditGridProps<Row>): ReactNode {
  const { label, columns, rows, selected, onSelect, onKey, canEdit, isEdited, nameOf, help } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 280 });
  const [column, setColumn] = useState(0);
  const [typed, setTyped] = useState<Typed | null>(null);
  // A text that was refused belongs to its cell: it goes with the selection rather than into the next cell.
  if (typed !== null && (typed.row !== selected || typed.column !== column || !canEdit)) setTyped(null);
  const wantsFocus = useRef(false);
  /** The row that a key was pressed on that may take it away. */
  const leaving = useRef<{ readonly id: string; readonly at: number } | null>(null);
  const isPressed = useRef(false);
  // A field that is taken away loses the focus too, which must not write what it held a second time.
  const isEnded = useRef(false);
  const faultId = useId();
  const helpId = useId();
  const selectedRow = rows.findIndex(({ id }) => id === selected);
  // Fewer rows than before may end above where the frame was scrolled to, until it tells where it is now.
  const top = Math.min(view.top, Math.max(0, rows.length * ROW - view.height));
  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + view.height) / ROW) + SPARE);
  const isSelectedShown = selectedRow >= first && selectedRow < last;
  const tabRow = isSelectedShown ? selectedRow : first;

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // What is selected on the map is brought into sight here.
  useEffect(() => {
    const element = frame.current;
    if (element === null || selectedRow < 0) return;
    const top = selectedRow * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW - element.clientHeight;
  }, [selectedRow]);
  // With a row its focus would go: the one that takes its place is gone on from.
  useEffect(() => {
    const gone = leaving.current;
    leaving.current = null;
    if (gone === null || rows.some(({ id }) => id === gone.id)) return;
    const next = rows[Math.min(gone.at, rows.length - 1)];
    if (next === undefined) return;
    wantsFocus.current = true;
    onSelect(next.id);
  });
  // With the change itself: a key that follows at once is not lost in between.
  useLayoutEffect(() => {
    if (!wantsFocus.current || !isSelectedShown || typed !== null) return;
    wantsFocus.current = false;
    frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const goTo = (row: number, toColumn: number) => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, row))];
    wantsFocus.current = true;
    setColumn(Math.min(columns.length - 1, Math.max(0, toColumn)));
    if (target !== undefined) onSelect(target.id);
  };
  const begin = (row: Row, index: number, text: string) => {
    const target = columns[index];
    if (!canEdit || target?.set === undefined) return;
    setColumn(index);
    onSelect(row.id);
    isEnded.current = false;
    setTyped({ row: row.id, column: index, text, fault: null });
  };
  const end = (row: Row, isKept: boolean, goesOn: boolean) => {
    if (typed === null || isEnded.current) return;
    const target = columns[column];
    const fault = isKept && typed.text !== target?.text(row) ? (target?.set?.(row, typed.text.trim()) ?? null) : null;
    isEnded.current = fault === null;
    setTyped(fault === null ? null : { ...typed, fault });
    // Whoever left the cell for something else stays there.
    wantsFocus.current = goesOn && fault === null;
  };

  const onCellKey = (event: KeyboardEvent, row: Row, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    const page = Math.max(1, Math.floor(view.height / ROW) - 2);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [at - 1, index],
      ArrowDown: [at + 1, index],
      ArrowLeft: [at, index - 1],
      ArrowRight: [at, index + 1],
      PageUp: [at - page, index],
      PageDown: [at + page, index],
      Home: [0, index],
      End: [rows.length - 1, index],
    };
    const move = moves[event.key];
    if (move !== undefined) goTo(...move);
    else if (event.key === 'Enter' || event.key === 'F2') begin(row, index, columns[index]?.text(row) ?? '');
    else {
      leaving.current = { id: row.id, at };
      if (!onKey(row, event.key)) {
        leaving.current = null;
        return;
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onInputKey = (event: KeyboardEvent, row: Row) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(row, event.key === 'Enter', true);
  };

  return (
    <div
      ref={frame}
      className="edit-grid"
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) => setView({ top: scrollTop, height: clientHeight })}
    >
      <p id={helpId} className="visually-hidden">
        {help}
      </p>
      <table
        role="grid"
        aria-label={label}
        aria-describedby={helpId}
        aria-rowcount={rows.length + 1}
        className="table sticky-first"
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} columns={columns.length} />
          {rows.slice(first, last).map((row, offset) => {
            const at = first + offset;
            const isSelected = row.id === selected;
            return (
              <tr
                key={row.id}
                aria-rowindex={at + 2}
                aria-selected={isSelected}
                data-selected={isSelected ? 'true' : undefined}
                data-edited={isEdited(row.id) ? 'true' : undefined}
              >
                {columns.map((each, index) => {
                  const isTyping = isSelected && index === column && typed !== null;
                  return (
                    <td
                      key={each.key}
                      role="gridcell"
                      tabIndex={at === tabRow && index === column && !isTyping ? 0 : -1}
                      aria-readonly={each.set === undefined || !canEdit}
                      className={each.isNumber ? 'num' : undefined}
                      onFocus={() => {
                        if (isTyping) return;
                        setColumn(index);
                        // Whoever only passes through by Tab selects nothing.
                        if (!isSelected && (selected !== null || isPressed.current)) onSelect(row.id);
                      }}
                      onPointerDown={() => (isPressed.current = true)}
                      onClick={() => {
                        isPressed.current = false;
                        if (!isSelected) onSelect(row.id);
                      }}
                      onKeyDown={(event) => onCellKey(event, row, index)}
                      onDoubleClick={() => begin(row, index, each.text(row))}
                    >
                      {isTyping ? (
                        <input
                          className="input cell-input"
                          aria-label={nameOf(each.head, row.id)}
                          aria-invalid={typed.fault === null ? undefined : true}
                          aria-describedby={typed.fault === null ? undefined : faultId}
                          autoFocus
                          list={each.listId}
                          value={typed.text}
                          onChange={(event) => setTyped({ ...typed, text: event.target.value, fault: null })}
                          onKeyDown={(event) => onInputKey(event, row)}
                          onBlur={() => end(row, true, false)}
                        />
                      ) : (
                        (each.show?.(row) ?? each.text(row))
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <Spacer rows={rows.length - last} columns={columns.length} />
        </tbody>
      </table>
      {typed?.fault == null ? null : (
        <p id={faultId} role="alert" className="grid-fault">
          {typed.fault}
        </p>
      )}
    </div>
  );
}

/** Holds the height of rows that are out of sight. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW, padding: 0, border: 0 }} />
    </tr>
  );
}
