'use client';
import { Unlink } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatClock } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { BoardHistory } from './board-tools.tsx';
import { shareLinkRevokeMutation } from './history-queries.ts';

type ShareLink = NonNullable<BoardHistory['shareLinks']>['nodes'][number];

/** The links of a board, newest first: what each shows, until when, and how often it was opened. */
export function ShareLinkTable({ links, onChange }: { links: readonly ShareLink[]; onChange: () => void }): ReactNode {
  const refusal = useRefusal('LEADERBOARDS_WRITE');
  const revocation = useChange(shareLinkRevokeMutation, (data) => data.shareLinkRevoke);
  const [said, setSaid] = useState('');
  const end = async (id: string) => {
    const answer = await revocation.send({ id });
    setSaid(answer === null ? '' : 'The link shows nothing any more.');
    onChange();
  };
  return (
    <>
      <TableScroll label="Share links">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Link of</th>
              <th scope="col">Shows</th>
              <th scope="col">Until</th>
              <th scope="col" className="num wide-only">
                Opened
              </th>
              <th scope="col" className="wide-only">
                Last
              </th>
              <th scope="col">
                <span className="visually-hidden">End it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.id}>
                <td>
                  {formatClock(link.createdAt)}
                  <span className="name-under">opened {link.uses} times</span>
                </td>
                <td className="wrap">
                  {link.version === null ? 'the board as it stands' : `ranking ${link.version.number}`}
                </td>
                <td className="wrap">{untilText(link)}</td>
                <td className="num wide-only">{link.uses}</td>
                <td className="wide-only">{formatClock(link.lastUsedAt)}</td>
                <td className="act">
                  {link.isActive ? (
                    <AskFirst
                      isInRow
                      icon={Unlink}
                      label="End"
                      subject={`the link of ${formatClock(link.createdAt)}`}
                      confirm="Yes, end this link"
                      disabled={refusal !== undefined || revocation.isPending}
                      title={refusal}
                      onConfirm={() => void end(link.id)}
                    />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Told fault={revocation.fault} said={said} />
    </>
  );
}

function untilText({ revokedAt, expiresAt }: ShareLink): string {
  if (typeof revokedAt === 'string') return `ended ${formatClock(revokedAt)}`;
  return typeof expiresAt === 'string' ? formatClock(expiresAt) : 'it is ended';
}
