'use client';
import { Redo2, Undo2 } from 'lucide-react';
import type { EditAction } from './edit-history.ts';

interface EditorActionsProps {
  canUndo: boolean;
  canRedo: boolean;
  dispatch: (action: EditAction) => void;
}

/** Undo and redo, in the top bar. */
export function EditorActions({ canUndo, canRedo, dispatch }: EditorActionsProps) {
  return (
    <>
      <button
        type="button"
        className="button icon"
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        disabled={!canUndo}
        onClick={() => dispatch({ type: 'UNDO' })}
      >
        <Undo2 size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={!canRedo}
        onClick={() => dispatch({ type: 'REDO' })}
      >
        <Redo2 size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </>
  );
}
