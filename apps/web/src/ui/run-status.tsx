'use client';
import { CircleCheck, CircleX, RotateCcw, Square } from 'lucide-react';
import { useTranslations } from 'use-intl';

type RunStatusName = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Status is a shape and a word. A run on its second attempt says that it was resumed. */
export function RunStatus({ status, attempt = 1 }: { status: RunStatusName; attempt?: number }) {
  const t = useTranslations('ui');
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (status) {
    case 'QUEUED':
      return (
        <span className="status idle">
          <Dot /> {t('status.QUEUED')}
        </span>
      );
    case 'RUNNING':
      return (
        <span className="status live">
          {attempt > 1 ? <RotateCcw {...icon} /> : <Dot />} {attempt > 1 ? t('status.resumed') : t('status.RUNNING')}
        </span>
      );
    case 'SUCCEEDED':
      return (
        <span className="status ok">
          <CircleCheck {...icon} /> {t('status.SUCCEEDED')}
        </span>
      );
    case 'FAILED':
      return (
        <span className="status bad">
          <CircleX {...icon} /> {t('status.FAILED')}
        </span>
      );
    case 'CANCELLED':
      return (
        <span className="status idle">
          <Square {...icon} /> {t('status.CANCELLED')}
        </span>
      );
  }
}

function Dot() {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden>
      <circle cx="4" cy="4" r="4" fill="currentColor" />
    </svg>
  );
}
