'use client';
import { FileUp, FolderUp } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { filesOfInput, type ChosenFile } from './chosen-files.ts';

interface FileButtonProps {
  label: string;
  of: 'FILE' | 'FILES' | 'FOLDER';
  /** Why nothing may be chosen; undefined where it may. */
  refusal: string | undefined;
  onChoose: (files: readonly ChosenFile[]) => void;
}

/** A button in front of the browser's own choice of files. */
export function FileButton({ label, of, refusal, onChoose }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const Icon = of === 'FOLDER' ? FolderUp : FileUp;
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
        multiple={of !== 'FILE'}
        aria-label={label}
        {...(of === 'FOLDER' ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onChoose(filesOfInput(event.target.files ?? []));
          event.target.value = '';
        }}
      />
    </>
  );
}
