'use client';
import Link from 'next/link';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatShare } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ProgressBar } from '../../ui/index.ts';
import { importProgressQuery } from './upload-documents.ts';

interface ImportProgressProps {
  id: string;
  /** Told when the dataset is there. */
  onDone: () => void;
  /** Back to what was said of the files. */
  onBack: () => void;
  /** On to other files. */
  onLeave: () => void;
}

/** How far an import is, and the way to the dataset that comes of it. */
export function ImportProgress({ id, onDone, onBack, onLeave }: ImportProgressProps): ReactNode {
  const t = useTranslations('datasets');
  const { data } = usePolledQuery(importProgressQuery, { id }, { everyMs: 1000 });
  const run = data?.node?.__typename === 'Import' ? data.node : undefined;
  const isDone = run?.status === 'SUCCEEDED';
  const told = useRef(onDone);
  useEffect(() => {
    told.current = onDone;
  });
  useEffect(() => {
    if (isDone) told.current();
  }, [isDone]);
  if (run === undefined || run.status === 'QUEUED' || run.status === 'RUNNING') {
    return (
      <div className="sending">
        <p role="status">{t('progress.importing', { what: run?.message ?? formatShare(run?.progress ?? 0) })}</p>
        <ProgressBar value={run?.progress ?? 0} role="TEACHER" label={t('progress.bar')} />
      </div>
    );
  }
  if (run.dataset === null) {
    return (
      <>
        <p role="alert" className="status bad">
          {run.error ?? t('progress.cancelled')}
        </p>
        <p className="form-buttons">
          <button type="button" className="button" onClick={onBack}>
            {t('progress.back')}
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <p role="status">{t('progress.done')}</p>
      {run.notes.length === 0 ? null : (
        <ul className="findings">
          {run.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="form-buttons">
        <Link className="button primary" href={`/datasets/${run.dataset.id}`}>
          {t('progress.open')}
        </Link>
        <button type="button" className="button" onClick={onLeave}>
          {t('progress.further')}
        </button>
      </p>
    </>
  );
}
