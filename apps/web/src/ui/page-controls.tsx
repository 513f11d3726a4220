import type { ReactNode } from 'react';

interface PageControlsProps {
  /** Cursor that the shown page begins after; null on the first. */
  after: string | null;
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  onAfter: (after: string | null) => void;
}

/** The way to the other pages of a list; nothing where the list is one page. */
export function PageControls({ after, pageInfo, onAfter }: PageControlsProps): ReactNode {
  if (after === null && !pageInfo.hasNextPage) return null;
  return (
    <nav className="pane-head rule" aria-label="Pages">
      {after === null ? null : (
        <button type="button" className="button" onClick={() => onAfter(null)}>
          Newest
        </button>
      )}
      {pageInfo.hasNextPage ? (
        <button type="button" className="button" onClick={() => onAfter(pageInfo.endCursor)}>
          Older
        </button>
      ) : null}
    </nav>
  );
}
