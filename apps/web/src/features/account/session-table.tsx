'use client';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
      <TableScroll label="Where you are signed in">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col" className="wide-only">
                Address
              </th>
              <th scope="col">Signed in</th>
              <th scope="col" className="wide-only">
                Last used
              </th>
              <th scope="col">
                <span className="visually-hidden">Sign it out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td title={session.userAgent ?? undefined}>
                  {browserName(session.userAgent)} {session.isCurrent ? <span className="tag">this one</span> : null}
                  <span className="name-under">{session.ipAddress}</span>
                </td>
                <td className="wide-only mono">{session.ipAddress ?? '—'}</td>
                <td>{formatClock(session.createdAt)}</td>
                <td className="wide-only">{formatClock(session.lastUsedAt)}</td>
                <td className="act">
                  {session.isCurrent ? null : (
                    <AskFirst
                      isInRow
                      icon={LogOut}
                      label="Sign out"
                      subject={browserName(session.userAgent)}
                      confirm="Yes, sign it out"
                      disabled={isBusy}
                      onConfirm={() =>
                        void one.send({ id: session.id }).then((answer) => settle(answer, 'It is signed out.'))
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
            label="Sign out everywhere else"
            confirm="Yes, everywhere but here"
            disabled={isBusy}
            onConfirm={() => void others.send({}).then((answer) => settle(answer, 'You are signed in here alone.'))}
          />
        </div>
      ) : null}
      <Told fault={one.fault ?? others.fault} said={said} />
    </>
  );
}
