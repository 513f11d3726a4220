'use client';
import { Ban } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { KeysQuery } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import type { Translator } from '../../i18n/translator.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { keyState } from './key-lives.ts';
import { keyRevokeMutation } from './key-queries.ts';
import { permissions } from './permissions.ts';

type Key = KeysQuery['apiKeys']['nodes'][number];

/** What the key is made for, in the words in which it is offered. */
function scopeText(t: Translator<'team'>, { scopes, role }: Key): string {
  if (scopes === null) return role === 'VIEWER' ? t('keys.reads') : t('keys.roleAll');
  const covered = permissions.filter((permission) => scopes.includes(permission));
  return covered.length === 0
    ? t('keys.reads')
    : covered.map((permission) => t(`covers.${permission}`).toLowerCase()).join(t('keys.between'));
}

/** The keys that are not revoked, newest first. */
export function KeyTable({ keys, onChange }: { keys: readonly Key[]; onChange: () => void }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const revocation = useChange(keyRevokeMutation, (data) => data.apiKeyRevoke);
  const [said, setSaid] = useState('');
  const revoke = async ({ id, name }: Key) => {
    const answer = await revocation.send({ id });
    setSaid(answer === null ? '' : t('keys.revoked', { name }));
    onChange();
  };
  return (
    <>
      {keys.length === 0 ? (
        <p className="note">{t('keys.none')}</p>
      ) : (
        <TableScroll label={t('keys.table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('keys.key')}</th>
                <th scope="col">{t('keys.actsAs')}</th>
                <th scope="col" className="wide-only">
                  {t('keys.may')}
                </th>
                <th scope="col" className="wide-only">
                  {t('keys.made')}
                </th>
                <th scope="col" className="wide-only">
                  {t('keys.lastUsed')}
                </th>
                <th scope="col">{t('keys.ends')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('keys.revokeIt')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => {
                const used = key.lastUsedAt === null ? t('keys.neverUsed') : formatClock(format, key.lastUsedAt);
                return (
                  <tr key={key.id}>
                    <td>
                      {key.name} <span className="mono quiet-text">{key.start}…</span>
                      <span className="name-under">{t('keys.under', { scopes: scopeText(t, key), time: used })}</span>
                    </td>
                    <td>{frame(`roles.${key.role}`)}</td>
                    <td className="wide-only wrap">{scopeText(t, key)}</td>
                    <td className="wide-only">{formatClock(format, key.createdAt)}</td>
                    <td className="wide-only">{used}</td>
                    <td>
                      <KeyEnd expiresAt={key.expiresAt} />
                    </td>
                    <td className="act">
                      <AskFirst
                        isInRow
                        icon={Ban}
                        label={t('keys.revoke')}
                        subject={t('keys.subject', { name: key.name })}
                        confirm={t('keys.revokeYes')}
                        disabled={revocation.isPending}
                        onConfirm={() => void revoke(key)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Told fault={revocation.fault} said={said} />
    </>
  );
}

function KeyEnd({ expiresAt }: { expiresAt: string | null }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const state = keyState(expiresAt, Date.now());
  if (expiresAt === null) return t('keys.neverEnds');
  if (state === 'good') return formatClock(format, expiresAt);
  return (
    <span className={`status ${state === 'ended' ? 'bad' : 'warn'}`}>
      {t(state === 'ended' ? 'keys.ended' : 'keys.soon', { time: formatClock(format, expiresAt) })}
    </span>
  );
}
