'use client';
import { Plus, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ViewerMenu } from '../account/viewer-menu.tsx';
import { AlertBell } from './alert-bell.tsx';
import { useOpenPalette } from './open-palette.ts';
import { ThemeButton } from './theme-button.tsx';
import { Crumbs, type FrameTitle } from './title.tsx';
import { StartLink } from './viewer.tsx';
import './top.css';

interface TopBarProps {
  title: FrameTitle;
  /** Of the page that is shown. */
  path: string;
  onShowKeys: () => void;
}

/** Where the page lies, the way to all others, what it and every page offer, and who is signed in. */
export function TopBar({ title, path, onShowKeys }: TopBarProps): ReactNode {
  const t = useTranslations('frame');
  const openPalette = useOpenPalette();
  return (
    <header className="top">
      <Crumbs title={title} />
      <div className="top-end">
        <button type="button" className="search" onClick={openPalette}>
          <Search size={14} strokeWidth={1.75} aria-hidden />
          <span>{t('search')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div className="top-actions">{title.actions}</div>
        {path.startsWith('/experiments/new') ? null : (
          <StartLink
            href="/experiments/new"
            className={`button new-experiment${title.actions === null ? ' primary' : ''}`}
          >
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <span>{t('newExperiment')}</span>
          </StartLink>
        )}
        <ThemeButton />
        <AlertBell />
        <ViewerMenu onShowKeys={onShowKeys} />
      </div>
    </header>
  );
}
