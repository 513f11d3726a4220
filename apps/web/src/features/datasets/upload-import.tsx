'use client';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { DryRun } from './dry-run.tsx';
import { draftProblems, emptyDraft, importOptions, sortFaults, type DraftProblems } from './import-draft.ts';
import { ImportForm } from './import-form.tsx';
import { datasetImportMutation } from './upload-documents.ts';
import type { ReadyUpload } from './use-sending.ts';

interface UploadImportProps {
  upload: ReadyUpload;
  onLeave: () => void;
  onImport: () => void;
}

/** An upload that is there: what it cannot say itself, a look at it, and the import by what was looked at. */
export function UploadImport({
  upload: { id: uploadId, name, files },
  onLeave,
  onImport,
}: UploadImportProps): ReactNode {
  const [draft, setDraft] = useState(emptyDraft);
  const [faults, setFaults] = useState<{ problems: DraftProblems; rest: readonly string[] }>({
    problems: {},
    rest: [],
  });
  /** The last look, while it is of what stands in the form. */
  const [lookId, setLookId] = useState<string | null>(null);
  const [{ fetching }, ask] = useMutation(datasetImportMutation);

  const request = async (dryRun: boolean): Promise<string | undefined> => {
    const own = draftProblems(draft);
    setFaults({ problems: own, rest: [] });
    if (Object.keys(own).length > 0) return undefined;
    const { data, error } = await ask({ input: { uploadId, dryRun, options: importOptions(draft) } });
    if (error !== undefined) setFaults({ problems: {}, rest: [errorText(error)] });
    else setFaults(sortFaults(data?.datasetImport.userErrors ?? []));
    return data?.datasetImport.import?.id;
  };
  return (
    <>
      <p className="upload-named">
        <span className="mono">{name}</span> is there{files.length > 1 ? `, ${files.length} files` : ''}.{' '}
        <button type="button" className="button bare" onClick={onLeave}>
          Leave it for later
        </button>
      </p>
      <ImportForm
        draft={draft}
        problems={faults.problems}
        files={files}
        isBusy={fetching}
        onChange={(part) => {
          setDraft((known) => ({ ...known, ...part }));
          setLookId(null);
        }}
        onLook={() => void request(true).then((id) => setLookId(id ?? null))}
      />
      {faults.rest.map((fault) => (
        <p key={fault} role="alert" className="status bad">
          {fault}
        </p>
      ))}
      {lookId === null ? null : (
        <DryRun
          key={lookId}
          id={lookId}
          onImport={() => void request(false).then((id) => (id === undefined ? undefined : onImport()))}
        />
      )}
    </>
  );
}
