'use client';
import { ArrowLeftRight, MapPin, Merge, MousePointer2, Scissors, Spline, SquarePlus, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { Tool } from '../../map/editor/editor-scene.ts';
import type { Edit } from './edit.ts';
import type { EditState } from './edit-history.ts';
import { deletionOf, joinable } from './selection-edits.ts';

interface EditorToolbarProps {
  tool: Tool;
  onTool: (tool: Tool) => void;
  isBothWays: boolean;
  onBothWays: (isBothWays: boolean) => void;
  state: EditState;
  /** Why nothing may be changed; undefined where it may. */
  refusal: string | undefined;
  edit: (edit: Edit) => void;
}

const TOOLS: readonly {
  readonly tool: Tool;
  readonly label: string;
  readonly key: string;
  readonly icon: LucideIcon;
}[] = [
  { tool: 'SELECT', label: 'Select and move', key: 'V', icon: MousePointer2 },
  { tool: 'DRAW', label: 'Draw a segment', key: 'D', icon: Spline },
  { tool: 'JUNCTION', label: 'Add a junction', key: 'J', icon: SquarePlus },
  { tool: 'SPLIT', label: 'Split a segment', key: 'S', icon: Scissors },
  { tool: 'SENSOR', label: 'Place the selected sensor', key: 'P', icon: MapPin },
];

const HINTS: Readonly<Record<Tool, string>> = {
  SELECT: '',
  DRAW: 'Click along the road in the direction of travel; a junction, a double click or Enter ends it.',
  JUNCTION: 'Click where the junction lies.',
  SPLIT: 'Click on a segment where it is to be split; its way back is split with it.',
  SENSOR: 'Select a sensor in the table, then click on the segment that it watches.',
};

/** Tools of the pointer above, what is done to the selection below. */
export function EditorToolbar({ tool, onTool, isBothWays, onBothWays, state, refusal, edit }: EditorToolbarProps) {
  const { draft, selected } = state;
  const segment = selected?.kind === 'SEGMENT' ? draft.segments.get(selected.id) : undefined;
  const [next, ...others] = segment === undefined ? [] : joinable(draft, segment);
  const deletion = selected === null ? null : deletionOf(draft, selected);
  const joinWords =
    segment === undefined
      ? 'Join: select a segment first'
      : next === undefined
        ? `Join: no other segment begins at ${segment.to}`
        : others.length > 0
          ? 'Join: several segments begin there; choose one beside the map'
          : `Join with ${next.id}`;
  // One stop of Tab, as a toolbar has it; the arrows go on from there.
  const [stop, setStop] = useState('SELECT');
  const stopOf = (name: string, isDisabled: boolean) => ({
    disabled: isDisabled,
    tabIndex: name === stop ? 0 : -1,
    onFocus: () => setStop(name),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1 },
      ...{ Home: 0, End: buttons.length - 1 },
    };
    const step = steps[event.key];
    if (step === undefined || buttons.length === 0) return;
    event.preventDefault();
    buttons.at(step % buttons.length)?.focus();
  };
  const action = (name: string, label: string, Icon: LucideIcon, made: Edit | null) => (
    <button
      type="button"
      aria-label={label}
      title={refusal ?? label}
      {...stopOf(name, refusal !== undefined || made === null)}
      // What was pressed may have nothing to do any more, and the toolbar must stay within reach of Tab.
      onBlur={() => setStop('SELECT')}
      onClick={() => made !== null && edit(made)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  return (
    <>
      <div
        className="editor-tools"
        role="toolbar"
        aria-label="Tools of the map"
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
      >
        {TOOLS.map(({ tool: each, label, key, icon: Icon }) => (
          <button
            key={each}
            type="button"
            aria-label={label}
            aria-pressed={tool === each}
            aria-keyshortcuts={key}
            title={refusal ?? `${label} (${key})`}
            {...stopOf(each, refusal !== undefined && each !== 'SELECT')}
            onClick={() => onTool(each)}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </button>
        ))}
        <hr />
        {action(
          'REVERSE',
          segment === undefined ? 'Reverse: select a segment first' : `Reverse ${segment.id}`,
          ArrowLeftRight,
          segment === undefined ? null : { kind: 'REVERSE_SEGMENT', segment: segment.id },
        )}
        {action(
          'JOIN',
          joinWords,
          Merge,
          segment === undefined || next === undefined || others.length > 0
            ? null
            : { kind: 'JOIN_SEGMENTS', segment: segment.id, next: next.id },
        )}
        {action(
          'DELETE',
          selected === null ? 'Delete: select something first' : `Delete ${selected.id}`,
          Trash2,
          deletion,
        )}
      </div>
      {tool === 'SELECT' || refusal !== undefined ? null : (
        <div className="editor-hint-bar">
          <span>{HINTS[tool]}</span>
          {tool === 'DRAW' ? (
            <label className="check">
              <input type="checkbox" checked={isBothWays} onChange={(event) => onBothWays(event.target.checked)} />
              both ways
            </label>
          ) : null}
        </div>
      )}
    </>
  );
}
