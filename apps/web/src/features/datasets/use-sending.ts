/** The sending of files as the page shows it: begun, paused, gone on with, given up. */
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useTranslations } from 'use-intl';
import { uploadName, type ChosenFile } from './chosen-files.ts';
import { Hasher } from './hasher.ts';
import { sendUpload, StoppedError, type SendStage } from './send-upload.ts';
import { uploadCancelMutation } from './upload-documents.ts';

/** A complete upload, and the names of its files. */
export interface ReadyUpload {
  readonly id: string;
  readonly name: string;
  readonly files: readonly string[];
}

export interface Sending {
  readonly name: string;
  readonly stage: SendStage | 'paused';
  /** Of the bytes of the stage, 0 to 1. */
  readonly share: number;
  /** Why it stands still without having been told to. */
  readonly fault: string | null;
}

interface Begun {
  readonly files: readonly ChosenFile[];
  readonly name: string;
  readonly abort: AbortController;
  readonly hasher: Hasher;
  uploadId: string | null;
}

/** @param onReady told when everything is there */
export function useSending(onReady: (upload: ReadyUpload) => void) {
  const client = useClient();
  const t = useTranslations('datasets');
  const ui = useTranslations('ui');
  const [sending, setSending] = useState<Sending | null>(null);
  const begun = useRef<Begun | null>(null);

  const halt = () => {
    begun.current?.abort.abort();
    begun.current?.hasher.close();
  };
  useEffect(() => halt, []);
  const isUnderWay = sending !== null && sending.stage !== 'paused';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnderWay]);

  const start = (files: readonly ChosenFile[], uploadId: string | null = null) => {
    if (files.length === 0) return;
    const names = files.map(({ name }) => name);
    const work: Begun = {
      files,
      name: uploadName(names),
      abort: new AbortController(),
      hasher: new Hasher(t),
      uploadId,
    };
    begun.current = work;
    const show = (change: Partial<Sending>) => {
      // What was stopped has no more to say once another one is under way.
      if (begun.current !== work) return;
      setSending((known) => ({ name: work.name, stage: 'hashing', share: 0, ...known, fault: null, ...change }));
    };
    show({ stage: 'hashing', share: 0 });
    sendUpload(client, files, {
      hasher: work.hasher,
      signal: work.abort.signal,
      onProgress: (stage, share) => show({ stage, share }),
      onUpload: (id) => (work.uploadId = id),
      t,
      ui,
    })
      .then((id) => {
        setSending(null);
        begun.current = null;
        onReady({ id, name: work.name, files: names });
      })
      .catch((error: unknown) => {
        if (work.abort.signal.aborted || error instanceof StoppedError) return;
        show({ stage: 'paused', fault: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => work.hasher.close());
  };
  const pause = () => {
    halt();
    setSending((known) => (known === null ? null : { ...known, stage: 'paused' }));
  };
  const goOn = () => {
    if (begun.current !== null) start(begun.current.files, begun.current.uploadId);
  };
  const giveUp = async () => {
    halt();
    const id = begun.current?.uploadId ?? null;
    begun.current = null;
    setSending(null);
    if (id !== null) await client.mutation(uploadCancelMutation, { id }).toPromise();
  };
  return { sending, start, pause, goOn, giveUp };
}
