'use client';
import { useEffect, useRef } from 'react';

/**
 * Leads the focus to the page after a navigation inside the dashboard, so that keys and screen readers begin with what is
 * new; who is in the page already stays where they are. The first page leaves the focus where the browser has it.
 */
export function usePageFocus(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const main = document.getElementById('main');
    if (main === null || document.querySelector('dialog[open]') !== null) return;
    const { activeElement } = document;
    const isInPage = activeElement !== main && main.contains(activeElement);
    // What goes along from page to page keeps it.
    if (!isInPage && activeElement?.closest('[data-keeps-focus]') == null) main.focus({ preventScroll: true });
  }, [path]);
}
