'use client';
import Link from 'next/link';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './page-note.css';

interface PageErrorProps {
  error: Error & { digest?: string };
  /** Draws the page once more. */
  retry: () => void;
}

/** In place of a page whose script failed: what happened, and the ways out. */
export function PageError({ error, retry }: PageErrorProps): ReactNode {
  const t = useTranslations('failed');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="page-note" role="alert">
      <title>{`${t('title')} · Stillgraph`}</title>
      <h1 ref={head} tabIndex={-1}>
        {t('title')}
      </h1>
      <p>{t('text')}</p>
      <p className="mono quiet-text">{error.digest ?? error.message}</p>
      <p className="page-note-ways">
        <button type="button" className="button primary" onClick={retry}>
          {t('again')}
        </button>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('anew')}
        </button>
        <Link className="button" href="/">
          {t('overview')}
        </Link>
      </p>
    </div>
  );
}
