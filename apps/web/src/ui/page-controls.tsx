'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface PageControlsProps {
  /** Cursor that the shown page begins after; null on the first. */
  after: string | null;
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Of the way back to the first page, and on to the next: lists begin with what is newest, unless they say so. */
  words?: readonly [first: string, next: string];
  onAfter: (after: string | null) => void;
}

/** The way to the other pages of a list; nothing where the list is one page. */
export function PageControls({ after, pageInfo, words, onAfter }: PageControlsProps): ReactNode {
  const t = useTranslations('ui');
  const [first, next] = words ?? [t('newest'), t('older')];
  if (after === null && !pageInfo.hasNextPage) return null;
  return (
    <nav className="pane-head rule" aria-label={t('pages')}>
      {after === null ? null : (
        <button type="button" className="button" onClick={() => onAfter(null)}>
          {first}
        </button>
      )}
      {pageInfo.hasNextPage ? (
        <button type="button" className="button" onClick={() => onAfter(pageInfo.endCursor)}>
          {next}
        </button>
      ) : null}
    </nav>
  );
}
