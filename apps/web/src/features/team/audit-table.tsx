'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount } from '../../format/index.ts';
import type { AuditLogQuery } from '../../graphql/generated/graphql';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { detailText, subjectPage, type AuditChoice } from './audit-filter.ts';

interface AuditTableProps {
  lines: AuditLogQuery['auditLog']['nodes'];
  isFiltered: boolean;
  onChoice: (change: Partial<AuditChoice>) => void;
}

/** Lines of the log, newest first; who and what are chosen by a click on them. */
export function AuditTable({ lines, isFiltered, onChoice }: AuditTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  if (lines.length === 0) {
    return <p className="note">{t(isFiltered ? 'audit.noneLike' : 'audit.none')}</p>;
  }
  return (
    <TableScroll label={frame('teamPages.audit')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col" className="num wide-only">
              {t('audit.line')}
            </th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.did')}</th>
            <th scope="col" className="wide-only">
              {t('audit.toWhat')}
            </th>
            <th scope="col" className="wide-only">
              {t('audit.noted')}
            </th>
            <th scope="col" className="wide-only">
              {t('audit.hash')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const page = subjectPage(line.subjectType, line.subjectId);
            const { actorId } = line;
            // A person is told by their name alone.
            const actor = line.actor === 'USER' ? '' : t(`audit.actor.${line.actor}`);
            return (
              <tr key={line.sequence}>
                <td>{formatClock(format, line.at)}</td>
                <td className="num wide-only">{formatCount(line.sequence)}</td>
                <td>
                  {actorId === null ? (
                    actor
                  ) : (
                    <button
                      type="button"
                      className="row-button"
                      title={t('audit.onlyBy')}
                      onClick={() => onChoice({ by: actorId })}
                    >
                      {line.actorName ?? t('audit.unknown')} <span className="quiet-text">{actor}</span>
                    </button>
                  )}
                </td>
                <td>
                  {line.action}
                  <span className="name-under">{detailText(line.details)}</span>
                </td>
                <td className="wide-only">
                  <button
                    type="button"
                    className="row-button"
                    title={t('audit.onlyTo')}
                    onClick={() => onChoice({ of: line.subjectId })}
                  >
                    {line.subjectType}
                  </button>{' '}
                  {page === undefined ? null : (
                    <Link href={page} aria-label={t('audit.openThis', { type: line.subjectType })}>
                      {t('audit.open')}
                    </Link>
                  )}
                </td>
                <td className="wide-only wrap audit-noted">{detailText(line.details)}</td>
                <td className="wide-only mono quiet-text" title={line.hash}>
                  {line.hash.slice(0, 10)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
