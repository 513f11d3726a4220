'use client';
import { useState, type DragEvent } from 'react';
import { useClient } from 'urql';
import { formatCount, formatShare } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Pane } from '../../ui/index.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { sendUpload } from './send-upload.ts';
import { datasetImportMutation, dryRunQuery } from './upload-documents.ts';

/** A file is chosen or dropped, sent, looked at, and imported when what was found is well. */
export function UploadPane({ onImport }: { onImport: () => void }) {
  const client = useClient();
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [looked, setLooked] = useState<{ uploadId: string; importId: string } | null>(null);

  const ask = async (uploadId: string, dryRun: boolean): Promise<string> => {
    const { data, error } = await client.mutation(datasetImportMutation, { input: { uploadId, dryRun } }).toPromise();
    const id = data?.datasetImport.import?.id;
    const told = error?.message ?? data?.datasetImport.userErrors[0]?.message;
    if (id === undefined || told !== undefined) throw new Error(told ?? 'the import was not made');
    return id;
  };
  const attempt = (work: () => Promise<void>) => {
    setFault(null);
    work()
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)))
      .finally(() => setProgress(null));
  };
  const send = (file: File | undefined) => {
    if (file === undefined || progress !== null) return;
    setLooked(null);
    setProgress(0);
    attempt(async () => {
      const { signal } = new AbortController();
      const uploadId = await sendUpload(client, file, { signal, onProgress: setProgress });
      setLooked({ uploadId, importId: await ask(uploadId, true) });
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    send(event.dataTransfer.files[0]);
  };
  return (
    <Pane title="Upload">
      <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p className="upload-choice">
          <label>
            A table, or a zip archive of a folder:{' '}
            <input
              type="file"
              disabled={progress !== null}
              onChange={(event) => {
                send(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
        </p>
        {progress === null ? null : <ProgressBar value={progress} role="TEACHER" label="Upload" />}
        {fault === null ? null : (
          <p role="alert" className="status bad">
            {fault}
          </p>
        )}
        {looked === null ? (
          <p className="note">It is looked at first; an upload that broke off goes on with the same file.</p>
        ) : (
          <DryRun
            id={looked.importId}
            onImport={() =>
              attempt(async () => {
                await ask(looked.uploadId, false);
                setLooked(null);
                onImport();
              })
            }
          />
        )}
      </div>
    </Pane>
  );
}

/** What a look at the source found, and the button that imports it. */
function DryRun({ id, onImport }: { id: string; onImport: () => void }) {
  const { data } = usePolledQuery(dryRunQuery, { id }, { everyMs: 1500 });
  const run = data?.node?.__typename === 'Import' ? data.node : undefined;
  if (run === undefined || run.status === 'QUEUED' || run.status === 'RUNNING') {
    return <p>Looking at it: {run?.message ?? formatShare(run?.progress ?? 0)}</p>;
  }
  const { report } = run;
  if (report === null) return <p className="status bad">{run.error ?? 'It was cancelled.'}</p>;
  const isRefused = report.findings.some(({ severity }) => severity === 'REFUSED');
  return (
    <>
      <p>
        {report.format ?? 'Unknown format'}: {formatCount(report.nodes)} sensors, {formatCount(report.steps)} steps
        {report.firstAt === null || report.lastAt === null
          ? ''
          : `, ${report.firstAt.slice(0, 10)} to ${report.lastAt.slice(0, 10)}`}
      </p>
      {report.findings.length === 0 ? <p>Nothing was found against it.</p> : null}
      <ul>
        {report.findings.map(({ kind, severity, told, mend }, at) => (
          <li key={at} className={severity === 'REFUSED' ? 'status bad' : undefined}>
            <strong>{kind.toLowerCase().replaceAll('_', ' ')}</strong>: {told}
            {mend === null ? '' : `; ${mend}`}
          </li>
        ))}
      </ul>
      <button type="button" className="button" disabled={isRefused} onClick={onImport}>
        Import it
      </button>
    </>
  );
}
