'use client';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { formatBytes, formatClock, formatShare } from '../../format/index.ts';
import type { KeptUploadsQuery } from '../../graphql/generated/graphql';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { uploadCancelMutation } from './upload-documents.ts';
import type { ReadyUpload } from './use-sending.ts';
import { isUsed } from './used-upload.ts';

type KeptUpload = KeptUploadsQuery['uploads']['nodes'][number];

interface KeptUploadsProps {
  uploads: readonly KeptUpload[];
  /** Why nothing may be changed; undefined where it may. */
  refusal: string | undefined;
  onReady: (upload: ReadyUpload) => void;
  onChange: () => void;
}

/** Uploads of before: those that broke off, and those that are whole and can be looked at. */
export function KeptUploads({ uploads, refusal, onReady, onChange }: KeptUploadsProps): ReactNode {
  const [, cancel] = useMutation(uploadCancelMutation);
  const kept = uploads.filter((upload) => !isUsed(upload));
  if (kept.length === 0) return null;
  return (
    <TableScroll label="Uploads of before">
      <table className="table">
        <thead>
          <tr>
            <th>Upload</th>
            <th className="num">Size</th>
            <th>State</th>
            <th className="num">Kept until</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {kept.map(({ id, name, status, bytes, receivedBytes, expiresAt, files }) => (
            <tr key={id}>
              <td className="mono">{name}</td>
              <td className="num">{formatBytes(bytes)}</td>
              <td className="wrap">
                {status === 'COMPLETE'
                  ? 'complete'
                  : `${formatShare(bytes === 0 ? 0 : receivedBytes / bytes)} is there; choose the same files to go on`}
              </td>
              <td className="num">{formatClock(expiresAt)}</td>
              <td>
                {status === 'COMPLETE' ? (
                  <button
                    type="button"
                    className="button"
                    disabled={refusal !== undefined}
                    title={refusal}
                    onClick={() => onReady({ id, name, files: files.map((file) => file.name) })}
                  >
                    Import
                  </button>
                ) : null}{' '}
                <AskFirst
                  label="Give up"
                  subject={name}
                  confirm="Yes, remove it"
                  disabled={refusal !== undefined}
                  title={refusal}
                  isInRow
                  onConfirm={() => void cancel({ id }).then(onChange)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
