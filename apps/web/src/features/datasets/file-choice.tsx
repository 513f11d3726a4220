'use client';
import { FileUp, FolderUp } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { filesOfDrop, filesOfInput, type ChosenFile } from './chosen-files.ts';

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
      <Chooser label="Choose files" refusal={refusal} onChoose={onChoose} />
      <Chooser label="Choose a folder" isFolder refusal={refusal} onChoose={onChoose} />
      <span className="hint">
        Or drop them here: a table, a table with its sensors and edges, a folder as BasicTS, LibCity or LargeST write
        it, a data package, or one zip archive of a folder.
      </span>
    </div>
  );
}

interface ChooserProps extends FileChoiceProps {
  label: string;
  isFolder?: boolean;
}

function Chooser({ label, isFolder = false, refusal, onChoose }: ChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const Icon = isFolder ? FolderUp : FileUp;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={refusal !== undefined}
        title={refusal}
        onClick={() => input.current?.click()}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden /> {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        aria-label={label}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onChoose(filesOfInput(event.target.files ?? []));
          event.target.value = '';
        }}
      />
    </>
  );
}
