'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatShare } from '../../format/index.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { ProgressBar } from '../../ui/index.ts';
import type { Sending } from './use-sending.ts';

interface SendingBarProps {
  sending: Sending;
  onPause: () => void;
  onGoOn: () => void;
  onGiveUp: () => void;
}

/** How far the files are on their way, and what can be done about it. */
export function SendingBar({ sending, onPause, onGoOn, onGiveUp }: SendingBarProps): ReactNode {
  const t = useTranslations('datasets');
  const { name, stage, share, fault } = sending;
  return (
    <div className="sending">
      <p role="status">
        {t.rich(`send.${stage}`, {
          name,
          share: formatShare(share),
          file: (chunks) => <span className="mono">{chunks}</span>,
        })}
      </p>
      <ProgressBar value={share} role="TEACHER" label={t('send.bar', { name })} />
      {fault === null ? null : (
        <p role="alert" className="status bad">
          {fault}
        </p>
      )}
      <p className="form-buttons">
        {stage === 'paused' ? (
          <button type="button" className="button primary" onClick={onGoOn}>
            {t('send.goOn')}
          </button>
        ) : (
          <button type="button" className="button" onClick={onPause}>
            {t('send.pause')}
          </button>
        )}
        <AskFirst label={t('send.giveUp')} confirm={t('send.remove')} disabled={false} onConfirm={onGiveUp} />
      </p>
    </div>
  );
}
