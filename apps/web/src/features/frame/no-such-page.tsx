'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useOpenPalette } from './open-palette.ts';
import { PageTitle } from './title.tsx';

/** At an address that no page has: where to look for what was meant. */
export function NoSuchPage(): ReactNode {
  const openPalette = useOpenPalette();
  return (
    <div className="page-note">
      <PageTitle crumbs={[{ label: 'There is no such page' }]} />
      <p>The address may be mistyped, or what was here has been removed.</p>
      <p className="page-note-ways">
        <button type="button" className="button primary" onClick={openPalette}>
          Look for it by name
        </button>
        <Link className="button" href="/">
          Go to the overview
        </Link>
      </p>
    </div>
  );
}
