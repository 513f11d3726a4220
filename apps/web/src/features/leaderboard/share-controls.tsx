'use client';
import { Globe, Link2, Lock } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { embedSnippet, type BoardAddress } from '../shared-board/board-address.ts';
import type { BoardHistory } from './board-tools.tsx';
import { shareLinkCreateMutation, visibilitySetMutation } from './history-queries.ts';
import { ShareLinkTable } from './share-link-table.tsx';

interface ShareControlsProps {
  board: BoardHistory;
  /** The ranking that a new link shows; null for the board as it stands. */
  version: number | null;
  onChange: () => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LIVES = [
  { days: 7, words: 'share.week' },
  { days: 30, words: 'share.month' },
  { days: 0, words: 'share.forever' },
] as const;

/** Links are made, copied once, and ended; a board is opened to anybody, or taken back. */
export function ShareControls({ board, version, onChange }: ShareControlsProps): ReactNode {
  const t = useTranslations('leaderboard');
  const refusal = useRefusal('LEADERBOARDS_WRITE');
  const visibilityRefusal = useRefusal('TEAM_MANAGE');
  const [days, setDays] = useState<number>(LIVES[1].days);
  const [address, setAddress] = useState<Pick<BoardAddress, 'origin' | 'path'> | null>(null);
  const [said, setSaid] = useState('');
  const creation = useChange(shareLinkCreateMutation, (data) => data.shareLinkCreate);
  const visibility = useChange(visibilitySetMutation, (data) => data.leaderboardVisibilitySet);
  const isPublic = board.visibility === 'PUBLIC';

  const share = async () => {
    const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS).toISOString();
    const answer = await creation.send({ input: { leaderboardId: board.id, version, expiresAt } });
    const path = answer?.path ?? null;
    if (path === null) return;
    setAddress({ origin: window.location.origin, path });
    onChange();
  };
  const open = async (to: 'PUBLIC' | 'TEAM') => {
    const answer = await visibility.send({ input: { id: board.id, visibility: to } });
    if (answer === null) return;
    setSaid(to === 'PUBLIC' ? t('share.madePublic') : t('share.takenBack'));
    onChange();
  };

  return (
    <>
      <p className="board-tools-row" id="share">
        <button
          type="button"
          className="button"
          disabled={refusal !== undefined || creation.isPending}
          title={refusal}
          onClick={() => void share()}
        >
          <Link2 size={16} strokeWidth={1.75} aria-hidden />{' '}
          {version === null ? t('share.board') : t('share.version', { number: String(version) })}
        </button>
        <label>
          <span className="visually-hidden">{t('share.life')}</span>
          <select className="select" value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {LIVES.map((life) => (
              <option key={life.days} value={life.days}>
                {t(life.words)}
              </option>
            ))}
          </select>
        </label>
        {isPublic && typeof board.slug === 'string' ? (
          <a href={`/boards/${board.slug}`}>{t('share.publicAt', { path: `/boards/${board.slug}` })}</a>
        ) : (
          <span className="board-quiet">{t('share.teamOnly')}</span>
        )}
        <AskFirst
          icon={isPublic ? Lock : Globe}
          label={isPublic ? t('share.takeBack') : t('share.makePublic')}
          confirm={isPublic ? t('share.takeBackSure') : t('share.makePublicSure')}
          disabled={visibilityRefusal !== undefined || visibility.isPending}
          title={visibilityRefusal}
          onConfirm={() => void open(isPublic ? 'TEAM' : 'PUBLIC')}
        />
      </p>
      {address === null ? null : (
        <>
          <SecretOnce label={t('share.newLink')} value={address.origin + address.path} onClose={() => setAddress(null)}>
            {t('share.copyNow')}
          </SecretOnce>
          <label className="board-embed">
            {t('share.embed')}
            <textarea
              className="input mono"
              readOnly
              rows={3}
              value={embedSnippet(address, board.name)}
              onFocus={({ target }) => target.select()}
            />
          </label>
        </>
      )}
      <Told fault={creation.fault ?? visibility.fault} said={said} />
      {board.shareLinks === null || board.shareLinks.nodes.length === 0 ? null : (
        <ShareLinkTable links={board.shareLinks.nodes} onChange={onChange} />
      )}
    </>
  );
}
