'use client';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { filesOfDrop, type ChosenFile } from './chosen-files.ts';
import { FileButton } from './file-button.tsx';

interface FileChoiceProps {
  /** Why nothing may be chosen; undefined where it may. */
  refusal: string | undefined;
  onChoose: (files: readonly ChosenFile[]) => void;
}

/** Files, or a folder with all that is in it, by a button each or dropped. */
export function FileChoice({ refusal, onChoose }: FileChoiceProps): ReactNode {
  const t = useTranslations('datasets');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (refusal === undefined) void filesOfDrop(event.dataTransfer).then(onChoose);
  };
  return (
    <div
      className={isOver ? 'file-choice over' : 'file-choice'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileButton label={t('files.choose')} of="FILES" refusal={refusal} onChoose={onChoose} />
      <FileButton label={t('files.folder')} of="FOLDER" refusal={refusal} onChoose={onChoose} />
      <span className="hint">{t('files.hint')}</span>
    </div>
  );
}
