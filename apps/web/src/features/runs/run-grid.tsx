'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import type { RunOrder } from '../../graphql/generated/graphql';
import { useIsPhone } from '../frame/use-is-phone.ts';
import type { ListedColumn } from './listed-columns.tsx';
import type { HeadingRow, RunRow } from './run-groups.ts';
import type { ListedRun } from './run-list-query.ts';
import { classOf } from './run-rows.tsx';
import { directionOf } from './run-view.ts';

interface RunGridProps {
  rows: readonly (RunRow | HeadingRow)[];
  columns: readonly ListedColumn[];
  /** Another one is another list, which begins at its top. */
  which: string;
  /** Of all rows, those that were not brought yet too; undefined where nobody counted them. */
  total: number | undefined;
  orderBy: readonly RunOrder[];
  /** Asks for another order; `isFurther` keeps the present one before it. */
  onSort: (column: ListedColumn, isFurther: boolean) => void;
  /** Ids of the runs that are ticked. */
  ticked: ReadonlySet<string>;
  onTick: (id: string, isTicked: boolean) => void;
  /** Told which rows are in sight, from 0. */
  onReach: (first: number, last: number) => void;
}

/** As `.run-grid` has it: on a phone it is measured. */
const ROW = 29;
const CARD = 76;
/** Width of the column of ticks, in pixels. */
const TICK = 36;

/**
 * A table of thousands of runs, of which those in sight are in the document. Rows above and below are two empty ones of their
 * height, and each says which row of the whole it is.
 */
export function RunGrid(props: RunGridProps): ReactNode {
  const { rows, columns, which, total, orderBy, onSort, ticked, onTick, onReach } = props;
  const t = useTranslations('runs');
  const place = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => (isPhone ? CARD : ROW),
    getItemKey: (at) => rows[at]?.key ?? at,
    // Rows are drawn within the event of scrolling, before the frame: few are needed beyond those in sight, and each is painted.
    overscan: 5,
  });
  const inSight = virtualizer.getVirtualItems();
  const [first, last] = [inSight[0], inSight.at(-1)];
  const [firstRow, lastRow] = [first?.index ?? 0, last?.index ?? 0];
  useEffect(() => onReach(firstRow, lastRow), [onReach, firstRow, lastRow]);
  useEffect(() => virtualizer.measure(), [virtualizer, isPhone]);
  useEffect(() => {
    // Braces: where a browser's scrolling gives a promise, React would take that for what ends the effect.
    void place.current?.scrollTo({ top: 0 });
  }, [which]);
  const above = first?.start ?? 0;
  const below = virtualizer.getTotalSize() - (last?.end ?? 0);
  return (
    <div ref={place} className="table-scroll run-grid" role="region" aria-label={t('table')} tabIndex={0}>
      <table
        className="table card-table run-table"
        aria-rowcount={total === undefined ? -1 : total + 1}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, TICK) }}
      >
        <colgroup>
          <col style={{ width: TICK }} />
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="run-tick">
              <span className="visually-hidden">{t('compareHead')}</span>
            </th>
            {columns.map((column) => (
              <Head key={column.name} column={column} orderBy={orderBy} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above === 0 ? null : <Gap height={above} />}
          {inSight.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            if ('heading' in row) {
              return (
                <tr
                  key={row.key}
                  className="run-heading"
                  aria-rowindex={index + 2}
                  data-index={index}
                  ref={isPhone ? virtualizer.measureElement : undefined}
                >
                  <th scope="rowgroup" colSpan={1 + columns.length}>
                    {row.heading}{' '}
                    {row.count === undefined ? null : <span className="quiet-text">{formatCount(row.count)}</span>}
                  </th>
                </tr>
              );
            }
            return (
              <RunLine
                key={row.key}
                {...{ index, columns, onTick, run: row.run }}
                isTicked={ticked.has(row.run.id)}
                measure={isPhone ? virtualizer.measureElement : undefined}
              />
            );
          })}
          {below <= 0 ? null : <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

interface RunLineProps extends Pick<RunGridProps, 'columns' | 'onTick'> {
  run: ListedRun;
  /** In the whole table, from 0. */
  index: number;
  isTicked: boolean;
  /** Told the element, where its height is not known. */
  measure: ((element: HTMLElement | null) => void) | undefined;
}

/** A run; drawn anew when it has changed and not whenever the table is scrolled. */
const RunLine = memo(function RunLine({ run, index, columns, isTicked, onTick, measure }: RunLineProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('runs');
  return (
    <tr aria-rowindex={index + 2} data-index={index} ref={measure}>
      <td className="run-tick">
        <input
          type="checkbox"
          aria-label={t('tick', { model: run.modelLabel, seed: `${run.seed}` })}
          checked={isTicked}
          onChange={({ target }) => onTick(run.id, target.checked)}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.name}
          className={classOf(column)}
          title={column.title?.(run, format)}
          data-head={column.isFigure ? column.words : undefined}
        >
          {column.cell(run, format)}
        </td>
      ))}
    </tr>
  );
});

/** The room of rows that are not in the document. */
const Gap = ({ height }: { height: number }): ReactNode => (
  <tr className="run-gap" aria-hidden style={{ height }}>
    <td />
  </tr>
);

const sortWords = { ASCENDING: 'ascending', DESCENDING: 'descending' } as const;

function Head({ column, orderBy, onSort }: Pick<RunGridProps, 'orderBy' | 'onSort'> & { column: ListedColumn }) {
  const { head, words, order } = column;
  if (order === undefined) {
    return (
      <th scope="col" className={classOf(column)}>
        {head}
      </th>
    );
  }
  const direction = directionOf(orderBy, order);
  const Arrow = direction === 'DESCENDING' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={classOf(column)}
      aria-sort={direction === undefined ? undefined : sortWords[direction]}
      title={words}
    >
      <button type="button" className="sort-button" onClick={({ shiftKey }) => onSort(column, shiftKey)}>
        <span>{head}</span>
        {direction === undefined ? null : <Arrow size={12} strokeWidth={1.75} aria-hidden />}
      </button>
    </th>
  );
}
