'use client';
import { Check, CircleUserRound, Keyboard, Signpost, Users } from 'lucide-react';
import Link from 'next/link';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { Told } from '../../ui/told.tsx';
import { ThemeButton } from '../frame/theme-button.tsx';
import { useViewer } from '../frame/viewer.tsx';
import { openTour } from '../onboarding/tour-store.ts';
import { accountQuery } from './account-queries.ts';
import { LanguageChoice } from './language-choice.tsx';
import { initialsOf } from './initials.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { useTeamSwitch } from './use-team-switch.ts';
import './account.css';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Who is signed in, at the end of the top bar: their teams, their account, and the way out. */
export function ViewerMenu({ onShowKeys }: { onShowKeys: () => void }): ReactNode {
  const t = useTranslations('account');
  const viewer = useViewer();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: accountQuery, pause: !isOpen, requestPolicy: 'cache-and-network' });
  const { show, isPending, fault } = useTeamSwitch();
  if (viewer?.user == null) return null;
  const { name, email } = viewer.user;
  const initials = initialsOf(name);
  const close = () => menu.current?.hidePopover();
  const teams = data?.viewer.teams ?? [viewer.team];
  return (
    <>
      <button
        type="button"
        className="viewer"
        popoverTarget={id}
        aria-label={t('menu.button', { initials, name })}
        aria-expanded={isOpen}
      >
        {initials}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={t('menu.name')}
        className="viewer-menu"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <p className="viewer-who">
          <strong>{name}</strong>
          <span className="quiet-text">{email}</span>
        </p>
        <p className="viewer-part">{t('menu.team')}</p>
        <ul aria-label={t('menu.teams')}>
          {teams.map((team) => {
            const isShown = team.id === viewer.team.id;
            return (
              <li key={team.id}>
                <button
                  type="button"
                  className="viewer-item"
                  aria-current={isShown ? 'true' : undefined}
                  disabled={isPending}
                  onClick={() => (isShown ? close() : show(team.id))}
                >
                  {isShown ? <Check {...ICON} /> : <span className="viewer-gap" />}
                  <span className="viewer-team">{team.name}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <Told fault={fault} />
        <LanguageChoice onChosen={close} />
        <ul className="viewer-ways">
          <li>
            <Link href="/team" className="viewer-item" onClick={close}>
              <Users {...ICON} /> {t('menu.teamSettings')}
            </Link>
          </li>
          <li>
            <Link href="/account" className="viewer-item" onClick={close}>
              <CircleUserRound {...ICON} /> {t('menu.account')}
            </Link>
          </li>
          <li>
            <button
              type="button"
              className="viewer-item"
              onClick={() => {
                close();
                openTour();
              }}
            >
              <Signpost {...ICON} /> {t('menu.tour')}
            </button>
          </li>
          <li>
            <button
              type="button"
              className="viewer-item"
              onClick={() => {
                close();
                onShowKeys();
              }}
            >
              <Keyboard {...ICON} /> {t('menu.keys')}
            </button>
          </li>
          <li className="viewer-phone">
            <ThemeButton isItem />
          </li>
          <li>
            <SignOutButton className="viewer-item" />
          </li>
        </ul>
      </div>
    </>
  );
}
