'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { useViewer } from '../frame/viewer.tsx';
import { byGroup, hitPath, offered, type Command } from './command.ts';
import { actionCommands, pageCommands, recentCommands, type PaletteActions } from './palette-commands.ts';
import { PaletteList } from './palette-list.tsx';
import { recentPlaces } from './recent-places.ts';
import { useHits, type Hit } from './use-hits.ts';
import './palette.css';

interface PaletteProps extends PaletteActions {
  onClose: () => void;
}

const PAGE = 8;

function commandOf(t: Translator<'palette'>, hit: Hit): Command {
  const label = hit.seed === null ? hit.label : t('seed', { name: hit.label, seed: `${hit.seed}` });
  return { id: hit.id, group: hit.kind, label, detail: hit.detail ?? undefined, act: hitPath(hit) };
}

/** Goes to any page and to any thing of the team by a few letters or its id, and does what is done often: by keys alone. */
export function Palette({ onClose, ...actions }: PaletteProps): ReactNode {
  const t = useTranslations('palette');
  const frame = useTranslations('frame');
  const router = useRouter();
  const here = usePathname();
  const teamId = useViewer()?.team.id;
  const listId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { hits, isSearching, failed } = useHits(typed);
  useEffect(() => dialog.current?.showModal(), []);

  const atHand = useMemo(
    () => [
      ...recentCommands(teamId === undefined ? [] : recentPlaces(teamId), here),
      ...actionCommands({ frame, palette: t }, actions),
      ...pageCommands({ frame, palette: t }),
    ],
    // What is at hand stays as it was when the palette opened.
    [teamId, here],
  );
  const commands = offered(
    atHand,
    hits.map((hit) => commandOf(t, hit)),
    typed,
  );
  const at = Math.min(chosen, commands.length - 1);

  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    dialog.current?.close();
    // What it opens takes the place that the palette leaves.
    onClose();
    if (typeof command.act === 'string') router.push(command.act);
    else command.act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE }[event.key];
    if (to !== undefined) setChosen(Math.max(0, Math.min(commands.length - 1, to)));
    else if (event.key === 'Enter') run(commands[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('name')}
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => {
        // The ground beside it is the dialog's own, too.
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <input
        className="palette-input"
        placeholder={t('placeholder')}
        aria-label={t('name')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} groups={byGroup(commands)} chosen={at} onChoose={setChosen} onRun={run} />
      <p className="palette-note" role="status">
        {noteOf(t, commands.length, isSearching, failed)}
      </p>
    </dialog>
  );
}

function noteOf(t: Translator<'palette'>, count: number, isSearching: boolean, failed: boolean): string {
  if (failed) return t('failed');
  if (count === 0) return isSearching ? t('searching') : t('nothing');
  return t('found', { count });
}
