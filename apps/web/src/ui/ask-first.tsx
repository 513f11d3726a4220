'use client';
import { Square, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface AskFirstProps {
  /** What the button does: `Cancel`. */
  label: string;
  /** What it does it to, where several such buttons stand on a page: `the key "nightly"`. Heard, not seen. */
  subject?: string;
  /** What is asked before it is done: `Yes, cancel all runs`. */
  confirm: string;
  disabled: boolean;
  /** Why it is disabled. */
  title?: string | undefined;
  icon?: LucideIcon;
  /** In a row of a table: without a border, until it asks. */
  isInRow?: boolean;
  onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks once more before it acts. */
export function AskFirst(props: AskFirstProps): ReactNode {
  const t = useTranslations('ui');
  const { label, subject, confirm, disabled, title, icon: Icon = Square, isInRow = false, onConfirm } = props;
  const [stage, setStage] = useState<'idle' | 'asking' | 'kept'>('idle');
  if (stage !== 'asking') {
    return (
      <button
        type="button"
        className={`button danger${isInRow ? ' bare' : ''}`}
        aria-label={subject === undefined ? undefined : `${label} ${subject}`}
        disabled={disabled}
        title={title}
        // Who kept it stays where they were.
        autoFocus={stage === 'kept'}
        onClick={() => setStage('asking')}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />{' '}
        <span className={isInRow ? 'row-word' : undefined}>{label}</span>
      </button>
    );
  }
  return (
    <span className="ask-first">
      <button
        type="button"
        className="button danger"
        autoFocus
        onClick={() => {
          setStage('idle');
          onConfirm();
        }}
      >
        {confirm}
      </button>
      <button type="button" className="button" onClick={() => setStage('kept')}>
        {t('keep')}
      </button>
    </span>
  );
}
