'use client';
import Link from 'next/link';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FrameQuery } from '../../graphql/generated/graphql';
import { refusalOf, type Permission } from './refusal.ts';

type Viewer = FrameQuery['viewer'];

const Current = createContext<Viewer | undefined>(undefined);

/** Tells the pages who is signed in, for which team and with which role; undefined until the API has said. */
export const ViewerProvider = Current.Provider;

/** Who is signed in; undefined until the API has said. */
export function useViewer(): Viewer | undefined {
  return useContext(Current);
}

/**
 * Why this person may not change what `permission` covers; undefined for those who may, and while nobody knows. The API
 * refuses in any case.
 */
export function useRefusal(permission: Permission = 'RESEARCH_WRITE'): string | undefined {
  const t = useTranslations('frame');
  const viewer = useViewer();
  return viewer === undefined ? undefined : refusalOf(t, viewer, permission);
}

/** A link to where something is started; for those who may not, a button that says why. */
export function StartLink({ href, className, children }: { href: string; className: string; children: ReactNode }) {
  const refusal = useRefusal();
  return refusal === undefined ? (
    <Link href={href} className={className}>
      {children}
    </Link>
  ) : (
    <button type="button" className={className} disabled title={refusal}>
      {children}
    </button>
  );
}
