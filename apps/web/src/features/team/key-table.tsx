'use client';
import { Ban } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatClock } from '../../format/index.ts';
import type { KeysQuery } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { keyState } from './key-lives.ts';
import { keyRevokeMutation } from './key-queries.ts';
import { permissionWords } from './role-words.ts';

type Key = KeysQuery['apiKeys']['nodes'][number];

/** What the key is made for, in the words in which it is offered. */
function scopeText({ scopes, role }: Key): string {
  if (scopes === null) return role === 'VIEWER' ? 'reads' : 'all that its role may';
  const covered = permissionWords.filter(({ permission }) => scopes.includes(permission));
  return covered.length === 0 ? 'reads' : covered.map(({ covers }) => covers.toLowerCase()).join('; ');
}

/** The keys that are not revoked, newest first. */
export function KeyTable({ keys, onChange }: { keys: readonly Key[]; onChange: () => void }): ReactNode {
  const revocation = useChange(keyRevokeMutation, (data) => data.apiKeyRevoke);
  const [said, setSaid] = useState('');
  const revoke = async ({ id, name }: Key) => {
    const answer = await revocation.send({ id });
    setSaid(answer === null ? '' : `The key "${name}" opens nothing any more.`);
    onChange();
  };
  return (
    <>
      {keys.length === 0 ? (
        <p className="note">No key yet. A script needs one to ask the API; people sign in instead.</p>
      ) : (
        <TableScroll label="API keys">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">Acts as</th>
                <th scope="col" className="wide-only">
                  May
                </th>
                <th scope="col" className="wide-only">
                  Made
                </th>
                <th scope="col" className="wide-only">
                  Last used
                </th>
                <th scope="col">Ends</th>
                <th scope="col">
                  <span className="visually-hidden">Revoke it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id}>
                  <td>
                    {key.name} <span className="mono quiet-text">{key.start}…</span>
                    <span className="name-under">
                      {scopeText(key)}, last used {key.lastUsedAt === null ? 'never' : formatClock(key.lastUsedAt)}
                    </span>
                  </td>
                  <td>{key.role.toLowerCase()}</td>
                  <td className="wide-only wrap">{scopeText(key)}</td>
                  <td className="wide-only">{formatClock(key.createdAt)}</td>
                  <td className="wide-only">{key.lastUsedAt === null ? 'never' : formatClock(key.lastUsedAt)}</td>
                  <td>
                    <KeyEnd expiresAt={key.expiresAt} />
                  </td>
                  <td className="act">
                    <AskFirst
                      isInRow
                      icon={Ban}
                      label="Revoke"
                      subject={`the key "${key.name}"`}
                      confirm="Yes, revoke it"
                      disabled={revocation.isPending}
                      onConfirm={() => void revoke(key)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Told fault={revocation.fault} said={said} />
    </>
  );
}

function KeyEnd({ expiresAt }: { expiresAt: string | null }): ReactNode {
  const state = keyState(expiresAt, Date.now());
  if (expiresAt === null) return 'never';
  if (state === 'good') return formatClock(expiresAt);
  return (
    <span className={`status ${state === 'ended' ? 'bad' : 'warn'}`}>
      {state === 'ended' ? 'ended' : 'soon:'} {formatClock(expiresAt)}
    </span>
  );
}
