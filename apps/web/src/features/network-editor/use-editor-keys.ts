'use client';
import { useEffect, useRef, type RefObject } from 'react';
import type { Tool } from '../../map/editor/editor-scene.ts';
import type { EditAction, EditState } from './edit-history.ts';
import { deletionOf } from './selection-edits.ts';

interface KeyContext {
  readonly state: EditState;
  readonly canEdit: boolean;
  readonly dispatch: (action: EditAction) => void;
  readonly setTool: (tool: Tool) => void;
}

const TOOLS: Readonly<Record<string, Tool>> = { v: 'SELECT', d: 'DRAW', j: 'JUNCTION', s: 'SPLIT', p: 'SENSOR' };

/**
 * Keys of the whole page: undo and redo from anywhere but a field; tools by their letters while the map has the focus,
 * reversing and deleting there and in the table.
 */
export function useEditorKeys(page: RefObject<HTMLElement | null>, context: KeyContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { state, canEdit, dispatch, setTool } = latest.current;
      const target = event.target instanceof Element ? event.target : null;
      if (!canEdit || event.altKey || target?.closest('input, select, textarea, dialog, [role="dialog"]')) return;
      const key = event.key.toLowerCase();
      const act = (action: EditAction) => {
        event.preventDefault();
        dispatch(action);
      };
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z') act({ type: event.shiftKey ? 'REDO' : 'UNDO' });
        else if (key === 'y') act({ type: 'REDO' });
        return;
      }
      const part = target?.closest('[role="application"], [role="grid"]') ?? null;
      if (part === null || page.current?.contains(part) !== true || target?.closest('button, a') != null) return;
      const tool = part.getAttribute('role') === 'application' ? TOOLS[key] : undefined;
      const deletion = state.selected === null ? null : deletionOf(state.draft, state.selected);
      if (tool !== undefined) setTool(tool);
      else if (key === 'escape') setTool('SELECT');
      else if (key === 'delete' && deletion !== null) act({ type: 'EDIT', edit: deletion });
      else if (key === 'r' && state.selected?.kind === 'SEGMENT') {
        act({ type: 'EDIT', edit: { kind: 'REVERSE_SEGMENT', segment: state.selected.id } });
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [page]);
}
