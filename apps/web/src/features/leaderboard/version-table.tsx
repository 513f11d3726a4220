'use client';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatCount, formatNumber } from '../../format/index.ts';
import { ErrorNotice, RoleGlyph, roleOf, Skeleton } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { labelOf, spreadText } from './board-entry.ts';
import { boardVersionQuery } from './history-queries.ts';
import { rankLabel } from './rank-groups.ts';
import { versionRows } from './version-rows.ts';

interface VersionTableProps {
  /** Of the ranking. */
  id: string;
  /** Of the errors. */
  unit: string;
}

/** A ranking as it stood, which never changes, with what it changed of the one before. */
export function VersionTable({ id, unit }: VersionTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const [{ data, error }, refresh] = useQuery({ query: boardVersionQuery, variables: { id } });
  const version = data?.node?.__typename === 'LeaderboardVersion' ? data.node : undefined;
  if (version === undefined) {
    if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
    return <Skeleton rows={4} label={t('history.versionLoading')} />;
  }
  const digits = errorDigits(unit);
  const { nodes, totalCount } = version.entries;
  return (
    <>
      <TableScroll label={t('history.version', { number: String(version.number) })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('column.rank')}</th>
              <th scope="col">{t('history.before')}</th>
              <th scope="col">{t('column.model')}</th>
              <th scope="col" className="num">
                {errorTitle(format, unit)}
              </th>
              <th scope="col">{t('history.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {versionRows(version).map(({ entry, kinds, before }) => {
              const isGone = kinds.includes('WENT');
              return (
                <tr key={entry.entryId} className={isGone ? 'board-quiet' : undefined}>
                  <td>{isGone ? '—' : rankLabel(entry)}</td>
                  <td>{before === null ? '' : rankLabel(before)}</td>
                  <th scope="row">
                    <RoleGlyph role={roleOf(entry)} /> {labelOf(entry)}
                  </th>
                  <td className="num">
                    {formatNumber(entry.mae.mean, digits)}{' '}
                    <span className="quiet-text">{spreadText(t, entry.mae, digits)}</span>
                  </td>
                  <td>{kinds.map((kind) => t(`history.kind.${kind}`)).join(t('separator'))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      {totalCount > nodes.length ? (
        <p className="note">
          {t('history.some', { shown: formatCount(nodes.length), total: formatCount(totalCount) })}
        </p>
      ) : null}
    </>
  );
}
