'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Pane } from '../../ui/index.ts';
import { useNamedPart } from '../../ui/use-named-part.ts';
import { useRefusal } from '../frame/viewer.tsx';
import { FileChoice } from './file-choice.tsx';
import { KeptUploads } from './kept-uploads.tsx';
import { SendingBar } from './sending-bar.tsx';
import { keptUploadsQuery } from './upload-documents.ts';
import { UploadImport } from './upload-import.tsx';
import { useSending, type ReadyUpload } from './use-sending.ts';
import { WizardSteps } from './wizard-steps.tsx';

const KEPT_MS = 20_000;

/** Files are chosen, sent, looked at, and imported when what was found is well. */
export function UploadPane({ onImport }: { onImport: () => void }): ReactNode {
  const t = useTranslations('datasets');
  useNamedPart('import');
  const refusal = useRefusal('DATA_WRITE');
  const kept = usePolledQuery(keptUploadsQuery, {}, { everyMs: KEPT_MS });
  const [ready, setReady] = useState<ReadyUpload | null>(null);
  const { sending, start, pause, goOn, giveUp } = useSending((upload) => {
    setReady(upload);
    kept.refresh();
  });
  const leave = () => {
    setReady(null);
    kept.refresh();
  };
  return (
    <Pane title={t('wizard.title')} id="import">
      <div className="upload">
        {ready === null || sending !== null ? <WizardSteps step="files" /> : null}
        {sending !== null ? (
          <SendingBar
            sending={sending}
            onPause={pause}
            onGoOn={goOn}
            onGiveUp={() => void giveUp().then(kept.refresh)}
          />
        ) : ready !== null ? (
          <UploadImport
            key={ready.id}
            upload={ready}
            onLeave={leave}
            onImport={() => {
              kept.refresh();
              onImport();
            }}
          />
        ) : (
          <FileChoice refusal={refusal} onChoose={start} />
        )}
      </div>
      {sending === null && ready === null ? (
        <KeptUploads
          uploads={kept.data?.uploads.nodes ?? []}
          refusal={refusal}
          onReady={setReady}
          onChange={kept.refresh}
        />
      ) : null}
    </Pane>
  );
}
