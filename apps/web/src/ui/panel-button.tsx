'use client';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface PanelButtonProps {
  label: ReactNode;
  /** What a screen reader calls the panel. */
  name: string;
  /** Told when it opens, to bring what it shows. */
  onOpen?: () => void;
  children: ReactNode;
}

/** A button that opens a small panel below itself. Escape, a press outside and keys that lead out of it close it. */
export function PanelButton({ label, name, onOpen, children }: PanelButtonProps): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (isWanted: boolean) => {
      const element = details.current;
      if (element?.open !== true || !isWanted) return;
      const hadFocus = element.contains(document.activeElement);
      element.open = false;
      if (hadFocus) element.querySelector('summary')?.focus();
    };
    const onKey = ({ key }: KeyboardEvent) => close(key === 'Escape');
    const onPress = ({ target }: PointerEvent) =>
      close(target instanceof Node && details.current?.contains(target) === false);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  return (
    <details
      ref={details}
      className="panel-button"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Where the focus goes nowhere, something in it was taken away or the window was left.
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className="button">{label}</summary>
      <div className="panel" role="group" aria-label={name}>
        {children}
      </div>
    </details>
  );
}
