'use client';
import { useEffect, useState } from 'react';

/** Width of an element in CSS pixels, kept up to date; 0 before it is known. Give the setter as `ref`. */
export function useElementWidth(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const style = getComputedStyle(element);
    const inset = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const observer = new ResizeObserver(() => setWidth(Math.max(0, Math.floor(element.clientWidth - inset))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
