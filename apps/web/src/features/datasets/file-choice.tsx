'use client';
import { useState, type DragEvent, type ReactNode } from 'react';
import { filesOfDrop, type ChosenFile } from './chosen-files.ts';
import { FileButton } from './file-button.tsx';

interface FileChoiceProps {
  /** Why nothing may be chosen; undefined where it may. */
  refusal: string | undefined;
  onChoose: (files: readonly ChosenFile[]) => void;
}

/** Files, or a folder with all that is in it, by a button each or dropped. */
export function FileChoice({ refusal, onChoose }: FileChoiceProps): ReactNode {
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
      <FileButton label="Choose files" of="FILES" refusal={refusal} onChoose={onChoose} />
      <FileButton label="Choose a folder" of="FOLDER" refusal={refusal} onChoose={onChoose} />
      <span className="hint">
        Or drop them here: a table, a table with its sensors and edges, a folder as BasicTS, LibCity or LargeST write
        it, a data package, or one zip archive of a folder.
      </span>
    </div>
  );
}
