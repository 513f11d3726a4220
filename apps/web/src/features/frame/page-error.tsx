'use client';
import Link from 'next/link';
import { useEffect, useRef, type ReactNode } from 'react';

interface PageErrorProps {
  error: Error & { digest?: string };
  /** Draws the page once more. */
  retry: () => void;
}

/** In place of a page whose script failed: what happened, and the ways out. */
export function PageError({ error, retry }: PageErrorProps): ReactNode {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="page-note" role="alert">
      <title>This page failed · Stillgraph</title>
      <h1 ref={head} tabIndex={-1}>
        This page failed
      </h1>
      <p>
        Something in it went wrong, and nothing was changed by that. Draw it again; where that does not help, load it
        anew.
      </p>
      <p className="mono quiet-text">{error.digest ?? error.message}</p>
      <p className="page-note-ways">
        <button type="button" className="button primary" onClick={retry}>
          Draw it again
        </button>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load it anew
        </button>
        <Link className="button" href="/">
          Go to the overview
        </Link>
      </p>
    </div>
  );
}
