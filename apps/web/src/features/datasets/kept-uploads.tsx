'use client';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
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
  const format = useTranslations('format');
  const t = useTranslations('datasets');
  const [, cancel] = useMutation(uploadCancelMutation);
  const kept = uploads.filter((upload) => !isUsed(upload));
  if (kept.length === 0) return null;
  return (
    <TableScroll label={t('kept.label')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('kept.upload')}</th>
            <th className="num">{t('kept.size')}</th>
            <th>{t('kept.state')}</th>
            <th className="num">{t('kept.until')}</th>
            <th>
              <span className="visually-hidden">{t('kept.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ id, name, status, bytes, receivedBytes, expiresAt, files }) => (
            <tr key={id}>
              <td className="mono">{name}</td>
              <td className="num">{formatBytes(bytes)}</td>
              <td className="wrap">
                {status === 'COMPLETE'
                  ? t('kept.complete')
                  : t('kept.partly', { share: formatShare(bytes === 0 ? 0 : receivedBytes / bytes) })}
              </td>
              <td className="num">{formatClock(format, expiresAt)}</td>
              <td>
                {status === 'COMPLETE' ? (
                  <button
                    type="button"
                    className="button"
                    disabled={refusal !== undefined}
                    title={refusal}
                    onClick={() => onReady({ id, name, files: files.map((file) => file.name) })}
                  >
                    {t('kept.import')}
                  </button>
                ) : null}{' '}
                <AskFirst
                  label={t('kept.giveUp')}
                  subject={name}
                  confirm={t('kept.remove')}
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
