import { formatClock, formatShare } from '../../format/index.ts';
import { ImportActions } from './import-actions.tsx';
import type { DatasetsQuery } from '../../graphql/generated/graphql';

/** Imports under way and those that failed, each with its reason. */
export function ImportList({ imports, onChange }: { imports: DatasetsQuery['imports']; onChange: () => void }) {
  const shown = imports.filter((single) => single.status !== 'SUCCEEDED');
  if (shown.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Import</th>
            <th>State</th>
            <th>What happened</th>
            <th className="num">Begun</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {shown.map((single) => (
            <tr key={single.id}>
              <td className="mono">{single.source}</td>
              <td className={single.status === 'FAILED' ? 'status bad' : undefined}>{single.status.toLowerCase()}</td>
              <td className="wrap">{single.error ?? single.message ?? formatShare(single.progress)}</td>
              <td className="num">{formatClock(single.createdAt)}</td>
              <td>
                <ImportActions single={single} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
