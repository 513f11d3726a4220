'use client';
import Link from 'next/link';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import { WordsProvider } from '../../i18n/words-provider.tsx';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface FrameTitle {
  readonly crumbs: readonly Crumb[];
  readonly actions: ReactNode;
  /** Pages that are mostly map get the side as a rail of icons. */
  readonly rail: boolean;
}

const empty: FrameTitle = { crumbs: [], actions: null, rail: false };
const SetTitle = createContext<(title: FrameTitle) => void>(() => undefined);

/** Holds what the page below says about itself. */
export function useFrameTitle(): readonly [FrameTitle, (title: FrameTitle) => void] {
  return useState<FrameTitle>(empty);
}

export const FrameTitleProvider = SetTitle.Provider;

/**
 * A page's place in the top bar: breadcrumbs (the last is the title), its actions at the right, and whether it wants
 * the narrow rail, and the title of the window. Render it anywhere in the page; it draws nothing there.
 */
export function PageTitle({
  crumbs,
  actions = null,
  rail = false,
}: {
  crumbs: readonly Crumb[];
  actions?: ReactNode;
  rail?: boolean;
}) {
  const set = useContext(SetTitle);
  // The frame draws the actions outside of the page, whose words they say.
  const words = useMessages();
  const saying = useMemo(
    () => (actions === null ? null : <WordsProvider words={words}>{actions}</WordsProvider>),
    [actions, words],
  );
  const key = crumbs.map((crumb) => `${crumb.label}${crumb.href ?? ''}`).join('/');
  useEffect(() => {
    set({ crumbs, actions: saying, rail });
    // The crumbs are told apart by their text: a new array with the same words is the same place.
  }, [set, key, saying, rail]);
  // The next page must not stand under this one's title, with this one's buttons.
  useEffect(() => () => set(empty), [set]);
  const last = crumbs.at(-1)?.label;
  return <title>{last === undefined ? 'Stillgraph' : `${last} · Stillgraph`}</title>;
}

/** The breadcrumbs of the top bar. */
export function Crumbs({ title }: { title: FrameTitle }) {
  const t = useTranslations('frame');
  return (
    <nav aria-label={t('breadcrumb')} className="crumbs">
      <ol>
        {title.crumbs.map((crumb, index) => {
          const last = index === title.crumbs.length - 1;
          return (
            <li key={`${crumb.label}${index}`}>
              {last ? (
                <h1 aria-current="page">{crumb.label}</h1>
              ) : crumb.href === undefined ? (
                <span>{crumb.label}</span>
              ) : (
                <Link className="quiet" href={crumb.href}>
                  {crumb.label}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
