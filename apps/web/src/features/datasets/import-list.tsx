'use client';
import { useTranslations } from 'use-intl';
import { formatClock, formatShare } from '../../format/index.ts';
import { ImportActions } from './import-actions.tsx';
import type { DatasetsQuery } from '../../graphql/generated/graphql';

/** What a look finds stands where it was asked for; what came of an import is a dataset. */
export const isListed = ({ status, isDryRun }: DatasetsQuery['imports'][number]): boolean =>
  status !== 'SUCCEEDED' && !isDryRun;

/** Imports under way and those that failed, each with its reason. */
export function ImportList({ imports, onChange }: { imports: DatasetsQuery['imports']; onChange: () => void }) {
  const format = useTranslations('format');
  const t = useTranslations('datasets');
  const shown = imports.filter(isListed);
  if (shown.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table card-table">
        <thead>
          <tr>
            <th>{t('imports.import')}</th>
            <th>{t('imports.state')}</th>
            <th>{t('imports.happened')}</th>
            <th className="num">{t('imports.begun')}</th>
            <th>
              <span className="visually-hidden">{t('imports.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((single) => (
            <tr key={single.id}>
              <td className="mono card-name">{single.source}</td>
              <td className="card-end">
                <span className={single.status === 'FAILED' ? 'status bad' : undefined}>
                  {t(`imports.status.${single.status}`)}
                </span>
              </td>
              <td className="wrap card-line">{single.error ?? single.message ?? formatShare(single.progress)}</td>
              <td className="num" data-head={t('imports.begun')}>
                {formatClock(format, single.createdAt)}
              </td>
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
