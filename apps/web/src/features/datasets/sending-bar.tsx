import type { ReactNode } from 'react';
import { formatShare } from '../../format/index.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { ProgressBar } from '../../ui/index.ts';
import type { Sending } from './use-sending.ts';

const words = { hashing: 'Reading', sending: 'Sending', paused: 'Paused' } as const;

interface SendingBarProps {
  sending: Sending;
  onPause: () => void;
  onGoOn: () => void;
  onGiveUp: () => void;
}

/** How far the files are on their way, and what can be done about it. */
export function SendingBar({ sending, onPause, onGoOn, onGiveUp }: SendingBarProps): ReactNode {
  const { name, stage, share, fault } = sending;
  return (
    <div className="sending">
      <p role="status">
        {words[stage]} <span className="mono">{name}</span>: {formatShare(share)}
      </p>
      <ProgressBar value={share} role="TEACHER" label={`Upload of ${name}`} />
      {fault === null ? null : (
        <p role="alert" className="status bad">
          {fault}
        </p>
      )}
      <p className="form-buttons">
        {stage === 'paused' ? (
          <button type="button" className="button primary" onClick={onGoOn}>
            Go on
          </button>
        ) : (
          <button type="button" className="button" onClick={onPause}>
            Pause
          </button>
        )}
        <AskFirst label="Give up" confirm="Yes, remove what was sent" disabled={false} onConfirm={onGiveUp} />
      </p>
    </div>
  );
}
