'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatClock, formatCount } from '../../format/index.ts';
import type { AuditActor, AuditLogQuery } from '../../graphql/generated/graphql';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { detailText, subjectPage, type AuditChoice } from './audit-filter.ts';

const actors: Readonly<Record<AuditActor, string>> = {
  USER: '',
  KEY: 'key',
  SHARE_LINK: 'link',
  SYSTEM: 'the platform',
};

interface AuditTableProps {
  lines: AuditLogQuery['auditLog']['nodes'];
  isFiltered: boolean;
  onChoice: (change: Partial<AuditChoice>) => void;
}

/** Lines of the log, newest first; who and what are chosen by a click on them. */
export function AuditTable({ lines, isFiltered, onChoice }: AuditTableProps): ReactNode {
  if (lines.length === 0) {
    return (
      <p className="note">
        {isFiltered
          ? 'No line is like that. Actions are written as noun and verb: run.cancel, key.create.'
          : 'Nothing has been done in this team yet.'}
      </p>
    );
  }
  return (
    <TableScroll label="Audit log">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" className="num wide-only">
              Line
            </th>
            <th scope="col">Who</th>
            <th scope="col">Did</th>
            <th scope="col" className="wide-only">
              To
            </th>
            <th scope="col" className="wide-only">
              Noted
            </th>
            <th scope="col" className="wide-only">
              Hash
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const page = subjectPage(line.subjectType, line.subjectId);
            const { actorId } = line;
            return (
              <tr key={line.sequence}>
                <td>{formatClock(line.at)}</td>
                <td className="num wide-only">{formatCount(line.sequence)}</td>
                <td>
                  {actorId === null ? (
                    actors[line.actor]
                  ) : (
                    <button
                      type="button"
                      className="row-button"
                      title="Only what this actor did"
                      onClick={() => onChoice({ by: actorId })}
                    >
                      {line.actorName ?? 'unknown'} <span className="quiet-text">{actors[line.actor]}</span>
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
                    title="Only what was done to this"
                    onClick={() => onChoice({ of: line.subjectId })}
                  >
                    {line.subjectType}
                  </button>{' '}
                  {page === undefined ? null : (
                    <Link href={page} aria-label={`open this ${line.subjectType}`}>
                      open
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
