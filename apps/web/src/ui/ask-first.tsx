'use client';
import { Square } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface AskFirstProps {
  /** What the button does: `Cancel`. */
  label: string;
  /** What is asked before it is done: `Yes, cancel all runs`. */
  confirm: string;
  disabled: boolean;
  /** Why it is disabled. */
  title?: string | undefined;
  onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks once more before it acts. */
export function AskFirst({ label, confirm, disabled, title, onConfirm }: AskFirstProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button danger" disabled={disabled} title={title} onClick={() => setAsking(true)}>
        <Square size={16} strokeWidth={1.75} aria-hidden /> {label}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button danger"
        autoFocus
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        Keep
      </button>
    </>
  );
}
