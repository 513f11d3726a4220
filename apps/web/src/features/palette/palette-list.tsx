'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Command, Group } from './command.ts';

interface PaletteListProps {
  id: string;
  groups: readonly (readonly [Group, readonly Command[]])[];
  /** Place of the chosen command among all. */
  chosen: number;
  onChoose: (at: number) => void;
  onRun: (command: Command) => void;
}

/** The commands under the heads of their groups; the chosen one is kept in sight. */
export function PaletteList({ id, groups, chosen, onChoose, onRun }: PaletteListProps): ReactNode {
  const t = useTranslations('palette');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, groups]);
  let count = 0;
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('list')} className="palette-list" tabIndex={-1}>
      {groups.map(([group, commands]) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="palette-head" role="presentation">
            {t(`groups.${group}`)}
          </p>
          {commands.map((command) => {
            const at = count++;
            return (
              <div
                key={command.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className="palette-option"
                onMouseMove={() => onChoose(at)}
                onClick={() => onRun(command)}
              >
                <span>{command.label}</span>
                {command.detail === undefined ? null : <span className="quiet-text">{command.detail}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
