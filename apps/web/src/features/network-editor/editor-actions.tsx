'use client';
import { GitCompare, Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EditAction } from './edit-history.ts';

interface EditorActionsProps {
  canUndo: boolean;
  canRedo: boolean;
  dispatch: (action: EditAction) => void;
  networkId: string;
  /** Of the version that is edited. */
  number: number;
  children: ReactNode;
}

/** In the top bar: undo and redo, the comparison with the version before, and what else the page puts there. */
export function EditorActions({ canUndo, canRedo, dispatch, networkId, number, children }: EditorActionsProps) {
  const t = useTranslations('networkEditor');
  return (
    <div className="icon-actions">
      <button
        type="button"
        className="button icon"
        aria-label={t('undo')}
        title={t('undoHint')}
        disabled={!canUndo}
        onClick={() => dispatch({ type: 'UNDO' })}
      >
        <Undo2 size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label={t('redo')}
        title={t('redoHint')}
        disabled={!canRedo}
        onClick={() => dispatch({ type: 'REDO' })}
      >
        <Redo2 size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {number < 2 ? null : (
        <Link
          className="button"
          href={`/networks/${encodeURIComponent(networkId)}/versions?from=${number - 1}&to=${number}`}
          aria-label={t('compareWith', { number: (number - 1).toString() })}
        >
          <GitCompare size={16} strokeWidth={1.75} aria-hidden />{' '}
          <span className="editor-wide">{t('compareWith', { number: (number - 1).toString() })}</span>
        </Link>
      )}
      {children}
    </div>
  );
}
