'use client';
import { CircleCheck, CircleX, Square, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { workEnd, workTitle } from './work-words.ts';
import type { Work } from './work.ts';

interface ToastsProps {
  works: readonly Work[];
  onDrop: (key: string) => void;
}

/** Long enough to be read and reached; the panel of the strip keeps what was told. */
const SHOWN_MS = 15_000;

/** Word of what has just ended, each with the way to it. Told politely; they stay while the pointer or the focus is on them. */
export function Toasts({ works, onDrop }: ToastsProps): ReactNode {
  const [isHeld, setHeld] = useState(false);
  return (
    <div
      className="toasts"
      role="status"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {works.map((work) => (
        <Toast key={work.key} work={work} isHeld={isHeld} onDrop={onDrop} />
      ))}
    </div>
  );
}

function Toast({ work, isHeld, onDrop }: { work: Work; isHeld: boolean; onDrop: (key: string) => void }): ReactNode {
  const t = useTranslations('notifications');
  const { key } = work;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onDrop(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, key, onDrop]);
  return (
    <div className="toast">
      <WorkMark work={work} />
      <p>
        <Link href={work.href} onClick={() => onDrop(key)}>
          {workTitle(t, work)}
        </Link>
        <span>{workEnd(t, work)}</span>
      </p>
      <button type="button" className="button icon" aria-label={t('putAway')} onClick={() => onDrop(key)}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}

/** How it ended, as a shape; the words stand beside it. */
export function WorkMark({ work }: { work: Work }): ReactNode {
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  if (work.state === 'failed') return <CircleX {...icon} className="work-mark bad" />;
  if (work.state === 'cancelled') return <Square {...icon} className="work-mark" />;
  return <CircleCheck {...icon} className="work-mark ok" />;
}
