'use client';
import { useEffect } from 'react';
import { rememberPlace } from '../palette/recent-places.ts';

/** Keeps where somebody was, by the name that its page gives it, for the palette. */
export function useVisitedPlaces(teamId: string | undefined, path: string, label: string | undefined): void {
  useEffect(() => {
    if (teamId !== undefined && label !== undefined) rememberPlace(teamId, { href: path, label });
  }, [teamId, path, label]);
}
