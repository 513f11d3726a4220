'use client';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from 'urql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Pane, ProgressBar } from '../../ui/index.ts';
import { useNamedPart } from '../../ui/use-named-part.ts';
import type { ChosenFile } from '../datasets/chosen-files.ts';
import { FileButton } from '../datasets/file-button.tsx';
import { SendingBar } from '../datasets/sending-bar.tsx';
import { useSending, type ReadyUpload } from '../datasets/use-sending.ts';
import { useRefusal } from '../frame/viewer.tsx';
import { networkImportMutation, networkRequestQuery } from './network-documents.ts';

interface NetworkUploadProps {
  /** Those that a file may become the next version of. */
  networks: readonly { readonly id: string; readonly name: string }[];
  onImport: () => void;
}

/** A file is chosen, sent, and read by a worker into a network of its name, or into the next version of one that is there. */
export function NetworkUpload({ networks, onImport }: NetworkUploadProps) {
  const t = useTranslations('networks');
  useNamedPart('import');
  const [into, setInto] = useState('');
  const client = useClient();
  const refusal = useRefusal('DATA_WRITE');
  const [fault, setFault] = useState<string | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const bringIn = async ({ id: uploadId, name: file }: ReadyUpload) => {
    const name = file.replace(/([.](osm|pbf|net|xml|geo|geojson|json|zip|gz))+$/i, '') || file;
    const input = into === '' ? { uploadId, name } : { uploadId, networkId: into };
    const { data, error } = await client.mutation(networkImportMutation, { input }).toPromise();
    setRequestId(data?.networkImport.request?.id ?? null);
    setFault(error?.message ?? data?.networkImport.userErrors[0]?.message ?? null);
  };
  const { sending, start, pause, goOn, giveUp } = useSending((upload) => void bringIn(upload));
  const choose = (chosen: ChosenFile | undefined) => {
    if (chosen === undefined) return;
    setFault(null);
    setRequestId(null);
    start([chosen]);
  };
  return (
    <Pane title={t('upload.title')} id="import">
      {sending === null ? (
        <div className="network-choice">
          <FileButton label={t('upload.choose')} of="FILE" refusal={refusal} onChoose={([chosen]) => choose(chosen)} />
          <label className="network-into">
            <span className="label">{t('upload.into')}</span>
            <select className="select" value={into} onChange={(event) => setInto(event.target.value)}>
              <option value="">{t('upload.newNetwork')}</option>
              {networks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t('upload.nextVersion', { name })}
                </option>
              ))}
            </select>
          </label>
          <span className="hint">{t('upload.formats')}</span>
        </div>
      ) : (
        <SendingBar sending={sending} onPause={pause} onGoOn={goOn} onGiveUp={() => void giveUp()} />
      )}
      {fault === null ? null : (
        <p role="alert" className="status bad">
          {fault}
        </p>
      )}
      {requestId === null ? null : <Reading key={requestId} id={requestId} onDone={onImport} />}
    </Pane>
  );
}

/** How far a worker is with the file, and what it said of it. */
function Reading({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations('networks');
  const { data } = usePolledQuery(networkRequestQuery, { id }, { everyMs: 1500 });
  const request = data?.node?.__typename === 'NetworkRequest' ? data.node : undefined;
  const isDone = request?.status === 'SUCCEEDED';
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  if (request === undefined || request.status === 'QUEUED' || request.status === 'RUNNING') {
    return <ProgressBar value={request?.progress ?? 0} role="TEACHER" label={t('upload.reading')} />;
  }
  if (request.error !== null) {
    return (
      <p role="alert" className="status bad">
        {request.error}
      </p>
    );
  }
  return (
    <ul>
      <li>{t('upload.done')}</li>
      {request.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
