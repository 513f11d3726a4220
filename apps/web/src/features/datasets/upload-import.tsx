'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import { DryRun } from './dry-run.tsx';
import {
  draftProblems,
  emptyDraft,
  importOptions,
  sortFaults,
  type DraftProblems,
  type ImportDraft,
} from './import-draft.ts';
import { ImportForm } from './import-form.tsx';
import { ImportProgress } from './import-progress.tsx';
import { datasetImportMutation, lookCancelMutation } from './upload-documents.ts';
import type { ReadyUpload } from './use-sending.ts';
import { WizardSteps } from './wizard-steps.tsx';

interface UploadImportProps {
  upload: ReadyUpload;
  onLeave: () => void;
  /** Told when a dataset is on its way, and when it is there. */
  onImport: () => void;
}

/**
 * An upload that is there: what it is taken for, which a first look tells by itself, what it cannot say itself, and the import by
 * what was looked at.
 */
export function UploadImport({
  upload: { id: uploadId, name, files },
  onLeave,
  onImport,
}: UploadImportProps): ReactNode {
  const t = useTranslations('datasets');
  const ui = useTranslations('ui');
  const client = useClient();
  const [draft, setDraft] = useState(emptyDraft);
  const [faults, setFaults] = useState<{ problems: DraftProblems; rest: readonly string[] }>({
    problems: {},
    rest: [],
  });
  /** The last look, while it is of what stands in the form. */
  const [lookId, setLookId] = useState<string | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [{ fetching }, ask] = useMutation(datasetImportMutation);

  const request = async (said: ImportDraft, dryRun: boolean): Promise<string | undefined> => {
    const own = draftProblems(t, said);
    setFaults({ problems: own, rest: [] });
    if (Object.keys(own).length > 0) return undefined;
    const { data, error } = await ask({ input: { uploadId, dryRun, options: importOptions(said) } });
    if (error !== undefined) setFaults({ problems: {}, rest: [errorText(ui, error)] });
    else setFaults(sortFaults(data?.datasetImport.userErrors ?? []));
    return data?.datasetImport.import?.id;
  };
  /** A look that is still under way would keep the next one waiting. */
  const drop = (id: string | null) => {
    if (id !== null) void client.mutation(lookCancelMutation, { id }).toPromise();
    setLookId(null);
  };
  /** Counts what was asked: an answer to an earlier form is of no use. */
  const asked = useRef(0);
  const look = async (said: ImportDraft) => {
    drop(lookId);
    asked.current += 1;
    const own = asked.current;
    const id = await request(said, true);
    if (id === undefined) return;
    if (own === asked.current) setLookId(id);
    else drop(id);
  };
  const first = useRef(look);
  useEffect(() => void first.current(emptyDraft), []);
  const change = (part: Partial<ImportDraft>) => {
    asked.current += 1;
    setDraft((known) => ({ ...known, ...part }));
    if (lookId !== null) drop(lookId);
  };
  return (
    <>
      <WizardSteps step={importId !== null ? 'import' : lookId !== null ? 'report' : 'options'} />
      <p className="upload-named">
        {t.rich('wizard.there', {
          name,
          count: files.length,
          file: (chunks) => <span className="mono">{chunks}</span>,
        })}{' '}
        <button type="button" className="button bare" onClick={onLeave}>
          {t(importId === null ? 'wizard.leave' : 'wizard.close')}
        </button>
      </p>
      {importId !== null ? (
        <ImportProgress
          key={importId}
          id={importId}
          onDone={onImport}
          onBack={() => setImportId(null)}
          onLeave={onLeave}
        />
      ) : (
        <>
          <ImportForm
            draft={draft}
            problems={faults.problems}
            files={files}
            isBusy={fetching}
            onChange={change}
            onLook={() => void look(draft)}
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
              isBusy={fetching}
              onMend={(part) => {
                const mended = { ...draft, ...part };
                setDraft(mended);
                void look(mended);
              }}
              onImport={() =>
                void request(draft, false).then((id) => {
                  if (id === undefined) return;
                  setImportId(id);
                  onImport();
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
