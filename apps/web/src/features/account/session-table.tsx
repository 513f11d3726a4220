'use client';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { AccountQuery } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { sessionRevokeMutation, sessionsRevokeMutation } from './account-queries.ts';
import { browserName } from './browser-name.ts';

type Session = AccountQuery['viewer']['sessions'][number];

/** The browsers in which the person is signed in; any but this one is signed out here. */
export function SessionTable({
  sessions,
  onChange,
}: {
  sessions: readonly Session[];
  onChange: () => void;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('account');
  const one = useChange(sessionRevokeMutation, (data) => data.sessionRevoke);
  const others = useChange(sessionsRevokeMutation, (data) => data.sessionsRevoke);
  const [said, setSaid] = useState('');
  const settle = (answer: unknown, done: string) => {
    setSaid(answer === null ? '' : done);
    onChange();
  };
  const isBusy = one.isPending || others.isPending;
  return (
    <>
      <TableScroll label={t('sessions.table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('sessions.browser')}</th>
              <th scope="col" className="wide-only">
                {t('sessions.address')}
              </th>
              <th scope="col">{t('sessions.since')}</th>
              <th scope="col" className="wide-only">
                {t('sessions.used')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('sessions.signItOut')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td title={session.userAgent ?? undefined}>
                  {browserName(t, session.userAgent)}{' '}
                  {session.isCurrent ? <span className="tag">{t('sessions.thisOne')}</span> : null}
                  <span className="name-under">{session.ipAddress}</span>
                </td>
                <td className="wide-only mono">{session.ipAddress ?? '—'}</td>
                <td>{formatClock(format, session.createdAt)}</td>
                <td className="wide-only">{formatClock(format, session.lastUsedAt)}</td>
                <td className="act">
                  {session.isCurrent ? null : (
                    <AskFirst
                      isInRow
                      icon={LogOut}
                      label={t('signOut')}
                      subject={browserName(t, session.userAgent)}
                      confirm={t('sessions.yes')}
                      disabled={isBusy}
                      onConfirm={() =>
                        void one.send({ id: session.id }).then((answer) => settle(answer, t('sessions.done')))
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {sessions.length > 1 ? (
        <div className="form-row">
          <AskFirst
            icon={LogOut}
            label={t('sessions.others')}
            confirm={t('sessions.othersYes')}
            disabled={isBusy}
            onConfirm={() => void others.send({}).then((answer) => settle(answer, t('sessions.othersDone')))}
          />
        </div>
      ) : null}
      <Told fault={one.fault ?? others.fault} said={said} />
    </>
  );
}
