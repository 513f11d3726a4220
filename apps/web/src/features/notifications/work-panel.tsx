'use client';
import { Bell, BellOff, ChevronUp } from 'lucide-react';
import Link from 'next/link';
import { useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import { ProgressBar } from '../../ui/index.ts';
import { noticeState, setNotices, subscribeToNotices } from './browser-notices.ts';
import { WorkMark } from './toasts.tsx';
import type { WorkWatch } from './use-work.ts';
import { workEnd, workProgress, workTitle } from './work-words.ts';
import { endedLately } from './work.ts';

const MOST_ENDED = 5;

/** A button of the strip with the number of what is under way; above it, when pressed, all of it and what ended lately. */
export function WorkPanel({ all, underWay }: WorkWatch): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('notifications');
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  const ended = endedLately(all, MOST_ENDED);
  return (
    <>
      <button type="button" className="strip-work" popoverTarget={id} aria-expanded={isOpen}>
        <ChevronUp size={14} strokeWidth={1.75} aria-hidden />
        {t('button', { count: underWay.length })}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={t('panel')}
        className="work-panel"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <h2>{t('now')}</h2>
        {underWay.length === 0 ? <p className="quiet-text">{t('none')}</p> : null}
        <ul>
          {underWay.map((work) => (
            <li key={work.key}>
              <Link href={work.href} onClick={close}>
                {workTitle(t, work)}
              </Link>
              <span className="work-far">
                <ProgressBar
                  value={work.progress ?? 0}
                  role="STUDENT"
                  label={t('progress', { title: workTitle(t, work) })}
                />
                <span>{workProgress(t, work)}</span>
              </span>
            </li>
          ))}
        </ul>
        {ended.length === 0 ? null : (
          <>
            <h2>{t('lately')}</h2>
            <ul>
              {ended.map((work) => (
                <li key={work.key} className="work-ended">
                  <WorkMark work={work} />
                  <span>
                    <Link href={work.href} onClick={close}>
                      {workTitle(t, work)}
                    </Link>
                    <span className="quiet-text">
                      {t('ended', { time: formatClock(format, work.finishedAt), how: workEnd(t, work) })}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <NoticeSwitch />
      </div>
    </>
  );
}

/** Whether word goes out of the page, too: the browser is asked on a press of this and never before. */
function NoticeSwitch(): ReactNode {
  const t = useTranslations('notifications');
  const state = useSyncExternalStore(subscribeToNotices, noticeState, () => 'missing' as const);
  if (state === 'blocked' || state === 'missing') return <p className="work-switch quiet-text">{t(state)}</p>;
  const Icon = state === 'on' ? BellOff : Bell;
  return (
    <p className="work-switch">
      <button type="button" className="button" onClick={() => void setNotices(state !== 'on')}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {state === 'on' ? t('stop') : t('tellMe')}
      </button>
    </p>
  );
}
