'use client';
import { useEffect } from 'react';

/**
 * Leads to a part of a page where the address names it and the part came after the page, for it waited for data: the router
 * looks for it once, as the page comes. What can be done there first has the focus.
 *
 * @param id of the element, as in `/datasets#import`
 */
export function useNamedPart(id: string): void {
  useEffect(() => {
    if (window.location.hash !== `#${id}`) return;
    const part = document.getElementById(id);
    part?.scrollIntoView();
    part?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  }, [id]);
}
