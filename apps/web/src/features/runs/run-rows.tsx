import type { RunFieldsFragment } from '../../graphql/generated/graphql';
import type { RunColumn } from './run-columns.tsx';
import './runs.css';

function classOf<Run extends RunFieldsFragment>({ isFigure, isWideOnly, className }: RunColumn<Run>): string {
  return [isFigure ? 'num' : '', isWideOnly ? 'wide-only' : '', className ?? ''].filter(Boolean).join(' ');
}

/** A table of runs in the order given, with the columns that its page chooses. */
export function RunRows<Run extends RunFieldsFragment>({
  runs,
  columns,
}: {
  runs: readonly Run[];
  columns: readonly RunColumn<Run>[];
}) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              {columns.map((column, at) => (
                <td key={at} className={classOf(column)} title={column.title?.(run)}>
                  {column.cell(run)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
