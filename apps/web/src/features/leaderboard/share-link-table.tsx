'use client';
import { Unlink } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { Translator } from '../../i18n/translator.ts';
import type { BoardHistory } from './board-tools.tsx';
import { shareLinkRevokeMutation } from './history-queries.ts';

type ShareLink = NonNullable<BoardHistory['shareLinks']>['nodes'][number];

/** The links of a board, newest first: what each shows, until when, and how often it was opened. */
export function ShareLinkTable({ links, onChange }: { links: readonly ShareLink[]; onChange: () => void }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const refusal = useRefusal('LEADERBOARDS_WRITE');
  const revocation = useChange(shareLinkRevokeMutation, (data) => data.shareLinkRevoke);
  const [said, setSaid] = useState('');
  const end = async (id: string) => {
    const answer = await revocation.send({ id });
    setSaid(answer === null ? '' : t('share.ended'));
    onChange();
  };
  return (
    <>
      <TableScroll label={t('share.links')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('share.linkOf')}</th>
              <th scope="col">{t('share.shows')}</th>
              <th scope="col">{t('share.until')}</th>
              <th scope="col" className="num wide-only">
                {t('share.opened')}
              </th>
              <th scope="col" className="wide-only">
                {t('share.last')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('share.endIt')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.id}>
                <td>
                  {formatClock(format, link.createdAt)}
                  <span className="name-under">{t('share.openedTimes', { count: formatCount(link.uses) })}</span>
                </td>
                <td className="wrap">
                  {link.version === null
                    ? t('share.asItStands')
                    : t('share.oneRanking', { number: String(link.version.number) })}
                </td>
                <td className="wrap">{untilText(t, format, link)}</td>
                <td className="num wide-only">{link.uses}</td>
                <td className="wide-only">{formatClock(format, link.lastUsedAt)}</td>
                <td className="act">
                  {link.isActive ? (
                    <AskFirst
                      isInRow
                      icon={Unlink}
                      label={t('share.end')}
                      subject={t('share.endOf', { when: formatClock(format, link.createdAt) })}
                      confirm={t('share.endSure')}
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

function untilText(
  t: Translator<'leaderboard'>,
  format: Translator<'format'>,
  { revokedAt, expiresAt }: ShareLink,
): string {
  if (typeof revokedAt === 'string') return t('share.endedAt', { when: formatClock(format, revokedAt) });
  return typeof expiresAt === 'string' ? formatClock(format, expiresAt) : t('share.untilEnded');
}
