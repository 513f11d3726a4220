'use client';
import { ArrowLeftRight, MapPin, Merge, MousePointer2, Scissors, Spline, SquarePlus, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
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
  readonly key: string;
  readonly icon: LucideIcon;
}[] = [
  { tool: 'SELECT', key: 'V', icon: MousePointer2 },
  { tool: 'DRAW', key: 'D', icon: Spline },
  { tool: 'JUNCTION', key: 'J', icon: SquarePlus },
  { tool: 'SPLIT', key: 'S', icon: Scissors },
  { tool: 'SENSOR', key: 'P', icon: MapPin },
];

/** Tools of the pointer above, what is done to the selection below. */
export function EditorToolbar({ tool, onTool, isBothWays, onBothWays, state, refusal, edit }: EditorToolbarProps) {
  const t = useTranslations('networkEditor');
  const { draft, selected } = state;
  const segment = selected?.kind === 'SEGMENT' ? draft.segments.get(selected.id) : undefined;
  const [next, ...others] = segment === undefined ? [] : joinable(draft, segment);
  const deletion = selected === null ? null : deletionOf(draft, selected);
  const joinWords =
    segment === undefined
      ? t('tools.joinFirst')
      : next === undefined
        ? t('tools.joinNone', { junction: segment.to })
        : others.length > 0
          ? t('tools.joinSeveral')
          : t('tools.joinWith', { id: next.id });
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
        aria-label={t('tools.title')}
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
      >
        {TOOLS.map(({ tool: each, key, icon: Icon }) => (
          <button
            key={each}
            type="button"
            aria-label={t(`tools.${each}`)}
            aria-pressed={tool === each}
            aria-keyshortcuts={key}
            title={refusal ?? t('tools.withKey', { label: t(`tools.${each}`), key })}
            {...stopOf(each, refusal !== undefined && each !== 'SELECT')}
            onClick={() => onTool(each)}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </button>
        ))}
        <hr />
        {action(
          'REVERSE',
          segment === undefined ? t('tools.reverseFirst') : t('tools.reverse', { id: segment.id }),
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
          selected === null ? t('tools.deleteFirst') : t('tools.delete', { id: selected.id }),
          Trash2,
          deletion,
        )}
      </div>
      {tool === 'SELECT' || refusal !== undefined ? null : (
        <div className="editor-hint-bar">
          <span>{t(`hints.${tool}`)}</span>
          {tool === 'DRAW' ? (
            <label className="check">
              <input type="checkbox" checked={isBothWays} onChange={(event) => onBothWays(event.target.checked)} />
              {t('bothWays')}
            </label>
          ) : null}
        </div>
      )}
    </>
  );
}
