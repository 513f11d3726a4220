'use client';
import { useEffect, useRef, useState } from 'react';
import { isTyping, singleKeysAreOn } from './single-keys.ts';

function keepFocus(element: HTMLElement): void {
  if (element.contains(document.activeElement)) return;
  element.tabIndex = -1;
  element.focus();
}

/**
 * Key T inside an element swaps its picture for its table. Give the returned setter as `ref`. With `isMain` the key
 * also works while nothing in particular has the focus, unless such keys are turned off.
 */
export function useTableKey(onToggle: () => void, isMain = false): (element: HTMLElement | null) => void {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const latest = useRef(onToggle);
  useEffect(() => {
    latest.current = onToggle;
  });
  useEffect(() => {
    if (!element) return;
    const target = isMain ? window : element;
    const listen = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== 't') return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isElsewhere =
        event.target instanceof Element && event.target !== document.body && !element.contains(event.target);
      if (isElsewhere && event.target !== document.querySelector('main')) return;
      // Inside the element the key is the element's own; from elsewhere it is one of those that can be turned off.
      const isInside = event.target instanceof Node && element.contains(event.target);
      if (!isInside && !singleKeysAreOn()) return;
      event.preventDefault();
      const hadFocus = element.contains(document.activeElement);
      latest.current();
      // What had the focus may be gone with the picture; the next T must still find this element.
      if (hadFocus) requestAnimationFrame(() => keepFocus(element));
    };
    target.addEventListener('keydown', listen);
    return () => target.removeEventListener('keydown', listen);
  }, [element, isMain]);
  return setElement;
}
