'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { isTyping, singleKeysAreOn } from '../../ui/single-keys.ts';
import { frameKey, PATIENCE_MS } from './frame-keys.ts';

/** Listens for the keys of the frame while it is on the page. */
export function useFrameKeys(onOpen: (what: 'palette' | 'keys') => void): void {
  const router = useRouter();
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  useEffect(() => {
    let pressedG = -Infinity;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const isTaken = isTyping(event.target) || document.querySelector('dialog[open]') !== null;
      const does = frameKey({
        key: event.key,
        isCommand: event.ctrlKey || event.metaKey,
        isAlt: event.altKey,
        isTaken,
        isAfterG: event.timeStamp - pressedG < PATIENCE_MS,
        lettersAreOn: singleKeysAreOn(),
      });
      if (event.key !== 'Shift') pressedG = does?.does === 'wait' ? event.timeStamp : -Infinity;
      if (does === null || does.does === 'wait') return;
      event.preventDefault();
      if (does.does === 'go') router.push(does.href);
      else latest.current(does.does);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [router]);
}
