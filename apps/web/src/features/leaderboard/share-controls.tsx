'use client';
import { Globe, Link2, Lock } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
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
  { days: 7, label: 'for a week' },
  { days: 30, label: 'for 30 days' },
  { days: 0, label: 'until it is ended' },
] as const;

/** Links are made, copied once, and ended; a board is opened to anybody, or taken back. */
export function ShareControls({ board, version, onChange }: ShareControlsProps): ReactNode {
  const refusal = useRefusal('LEADERBOARDS_WRITE');
  const visibilityRefusal = useRefusal('TEAM_MANAGE');
  const [days, setDays] = useState<number>(LIVES[1].days);
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const creation = useChange(shareLinkCreateMutation, (data) => data.shareLinkCreate);
  const visibility = useChange(visibilitySetMutation, (data) => data.leaderboardVisibilitySet);
  const isPublic = board.visibility === 'PUBLIC';

  const share = async () => {
    const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS).toISOString();
    const answer = await creation.send({ input: { leaderboardId: board.id, version, expiresAt } });
    const path = answer?.path ?? null;
    if (path === null) return;
    setAddress(`${window.location.origin}${path}`);
    onChange();
  };
  const open = async (to: 'PUBLIC' | 'TEAM') => {
    const answer = await visibility.send({ input: { id: board.id, visibility: to } });
    if (answer === null) return;
    setSaid(to === 'PUBLIC' ? 'Anybody may read it.' : 'The team reads it.');
    onChange();
  };

  return (
    <>
      <p className="board-tools-row">
        <button
          type="button"
          className="button"
          disabled={refusal !== undefined || creation.isPending}
          title={refusal}
          onClick={() => void share()}
        >
          <Link2 size={16} strokeWidth={1.75} aria-hidden /> Share{' '}
          {version === null ? 'this board' : `ranking ${version}`} by link
        </button>
        <label>
          <span className="visually-hidden">How long the link lives</span>
          <select className="select" value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {LIVES.map((life) => (
              <option key={life.days} value={life.days}>
                {life.label}
              </option>
            ))}
          </select>
        </label>
        {isPublic && typeof board.slug === 'string' ? (
          <a href={`/boards/${board.slug}`}>Public at /boards/{board.slug}</a>
        ) : (
          <span className="board-quiet">The team alone reads it, and whoever has a link.</span>
        )}
        <AskFirst
          icon={isPublic ? Lock : Globe}
          label={isPublic ? 'Take it back' : 'Make it public'}
          confirm={isPublic ? 'Yes, for the team alone' : 'Yes, let anybody read it'}
          disabled={visibilityRefusal !== undefined || visibility.isPending}
          title={visibilityRefusal}
          onConfirm={() => void open(isPublic ? 'TEAM' : 'PUBLIC')}
        />
      </p>
      {address === null ? null : (
        <SecretOnce label="The new share link" value={address} onClose={() => setAddress(null)}>
          Copy it now: it is not shown again. Whoever has it reads what it shows.
        </SecretOnce>
      )}
      <Told fault={creation.fault ?? visibility.fault} said={said} />
      {board.shareLinks === null || board.shareLinks.nodes.length === 0 ? null : (
        <ShareLinkTable links={board.shareLinks.nodes} onChange={onChange} />
      )}
    </>
  );
}
