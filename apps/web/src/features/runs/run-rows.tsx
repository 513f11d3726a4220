import type { RunFieldsFragment } from '../../graphql/generated/graphql';
import { useTranslations } from 'use-intl';
import type { RunColumn } from './run-columns.tsx';
import './runs.css';

/** Classes of the cells of a column, its head among them. */
export function classOf<Run extends RunFieldsFragment>({ isFigure, isWideOnly, className }: RunColumn<Run>): string {
  return [isFigure ? 'num' : '', isWideOnly ? 'wide-only' : '', className ?? ''].filter(Boolean).join(' ');
}

/**
 * A table of runs in the order given, with the columns that its page chooses. On a phone each run is a card: name and state
 * on the first line, the rest below, figures with the words that stand over their column.
 */
export function RunRows<Run extends RunFieldsFragment>({
  runs,
  columns,
}: {
  runs: readonly Run[];
  columns: readonly RunColumn<Run>[];
}) {
  const t = useTranslations('runs');
  const format = useTranslations('format');
  const heads = columns.map(({ head }) => (typeof head === 'function' ? head(t) : head));
  return (
    <div className="table-scroll">
      <table className="table card-table run-table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={classOf(column)}>
                {heads[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              {columns.map((column, at) => (
                <td
                  key={at}
                  className={classOf(column)}
                  title={column.title?.(run, format)}
                  data-head={column.isFigure && typeof heads[at] === 'string' ? heads[at] : undefined}
                >
                  {column.cell(run, format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
