'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { formatClock } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { BoardHistory } from './board-tools.tsx';
import { shareLinkCreateMutation, shareLinkRevokeMutation, visibilitySetMutation } from './history-queries.ts';

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

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

/** Links are made, copied once, and ended; a board is opened to anybody, or taken back. */
export function ShareControls({ board, version, onChange }: ShareControlsProps): ReactNode {
  const refusal = useRefusal('LEADERBOARDS_WRITE');
  const visibilityRefusal = useRefusal('TEAM_MANAGE');
  const [days, setDays] = useState<number>(LIVES[1].days);
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [, create] = useMutation(shareLinkCreateMutation);
  const [, revoke] = useMutation(shareLinkRevokeMutation);
  const [, setVisibility] = useMutation(visibilitySetMutation);
  const isPublic = board.visibility === 'PUBLIC';

  const settle = (answer: Answer | undefined, error: Parameters<typeof errorText>[0] | undefined, done: string) => {
    const fault = error === undefined ? answer?.userErrors[0]?.message : errorText(error);
    setSaid(fault ?? done);
    if (fault === undefined) onChange();
  };
  const share = async () => {
    const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS).toISOString();
    const { data, error } = await create({ input: { leaderboardId: board.id, version, expiresAt } });
    const path = data?.shareLinkCreate.path;
    if (typeof path === 'string') setAddress(`${window.location.origin}${path}`);
    settle(data?.shareLinkCreate, error, 'Copy the link now: it is not shown again.');
  };
  const end = async (id: string) => {
    const { data, error } = await revoke({ id });
    settle(data?.shareLinkRevoke, error, 'The link shows nothing any more.');
  };
  const open = async (visibility: 'PUBLIC' | 'TEAM') => {
    const { data, error } = await setVisibility({ input: { id: board.id, visibility } });
    settle(
      data?.leaderboardVisibilitySet,
      error,
      visibility === 'PUBLIC' ? 'Anybody may read it.' : 'The team reads it.',
    );
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setSaid('Copied.');
  };

  return (
    <>
      <p className="board-tools-row">
        <button
          type="button"
          className="button"
          disabled={refusal !== undefined}
          title={refusal}
          onClick={() => void share()}
        >
          Share {version === null ? 'this board' : `ranking ${version}`} by link
        </button>
        <label>
          <span className="visually-hidden">How long the link lives</span>
          <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
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
          label={isPublic ? 'Take it back' : 'Make it public'}
          confirm={isPublic ? 'Yes, for the team alone' : 'Yes, let anybody read it'}
          disabled={visibilityRefusal !== undefined}
          title={visibilityRefusal}
          onConfirm={() => void open(isPublic ? 'TEAM' : 'PUBLIC')}
        />
      </p>
      {address === null ? null : (
        <p className="board-tools-row">
          <input className="board-tools-link" readOnly value={address} aria-label="The new share link" />
          <button type="button" className="button primary" onClick={() => void copy(address)}>
            Copy
          </button>
        </p>
      )}
      <p className="note" role="status">
        {said}
      </p>
      {board.shareLinks === null || board.shareLinks.nodes.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">Share links</caption>
            <thead>
              <tr>
                <th scope="col">Link of</th>
                <th scope="col">Shows</th>
                <th scope="col">Until</th>
                <th scope="col" className="num">
                  Opened
                </th>
                <th scope="col">Last</th>
                <th scope="col">
                  <span className="visually-hidden">End it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {board.shareLinks.nodes.map((link) => (
                <tr key={link.id}>
                  <td>{formatClock(link.createdAt)}</td>
                  <td>{link.version === null ? 'the board as it stands' : `ranking ${link.version.number}`}</td>
                  <td>{untilText(link)}</td>
                  <td className="num">{link.uses}</td>
                  <td>{formatClock(link.lastUsedAt)}</td>
                  <td>
                    {link.isActive ? (
                      <AskFirst
                        label="End"
                        confirm="Yes, end this link"
                        disabled={refusal !== undefined}
                        title={refusal}
                        onConfirm={() => void end(link.id)}
                      />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function untilText({ revokedAt, expiresAt }: NonNullable<BoardHistory['shareLinks']>['nodes'][number]): string {
  if (typeof revokedAt === 'string') return `ended ${formatClock(revokedAt)}`;
  return typeof expiresAt === 'string' ? formatClock(expiresAt) : 'it is ended';
}
