'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useOpenPalette } from '../frame/open-palette.ts';
import { PageTitle } from '../frame/title.tsx';
import './page-note.css';

/** At an address that no page has: where to look for what was meant. */
export function NoSuchPage(): ReactNode {
  const t = useTranslations('failed');
  const openPalette = useOpenPalette();
  return (
    <div className="page-note">
      <PageTitle crumbs={[{ label: t('missing.title') }]} />
      <p>{t('missing.text')}</p>
      <p className="page-note-ways">
        <button type="button" className="button primary" onClick={openPalette}>
          {t('missing.search')}
        </button>
        <Link className="button" href="/">
          {t('overview')}
        </Link>
      </p>
    </div>
  );
}
