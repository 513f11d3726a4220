'use client';
import { Bell, BellOff, ChevronUp } from 'lucide-react';
import Link from 'next/link';
import { useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { formatClock } from '../../format/index.ts';
import { ProgressBar } from '../../ui/index.ts';
import { noticeState, setNotices, subscribeToNotices, type NoticeState } from './browser-notices.ts';
import { WorkMark } from './toasts.tsx';
import type { WorkWatch } from './use-work.ts';
import { workEnd, workProgress, workTitle } from './work-words.ts';
import { endedLately } from './work.ts';

const MOST_ENDED = 5;

/** A button of the strip with the number of what is under way; above it, when pressed, all of it and what ended lately. */
export function WorkPanel({ all, underWay }: WorkWatch): ReactNode {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  const ended = endedLately(all, MOST_ENDED);
  return (
    <>
      <button type="button" className="strip-work" popoverTarget={id} aria-expanded={isOpen}>
        <ChevronUp size={14} strokeWidth={1.75} aria-hidden />
        {underWay.length === 0 ? 'Work' : `${underWay.length} under way`}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label="Long work"
        className="work-panel"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <h2>Under way</h2>
        {underWay.length === 0 ? <p className="quiet-text">Nothing: no import, training, ranking or network.</p> : null}
        <ul>
          {underWay.map((work) => (
            <li key={work.key}>
              <Link href={work.href} onClick={close}>
                {workTitle(work)}
              </Link>
              <span className="work-far">
                <ProgressBar value={work.progress ?? 0} role="STUDENT" label={`Progress of ${workTitle(work)}`} />
                <span>{workProgress(work)}</span>
              </span>
            </li>
          ))}
        </ul>
        {ended.length === 0 ? null : (
          <>
            <h2>Ended lately</h2>
            <ul>
              {ended.map((work) => (
                <li key={work.key} className="work-ended">
                  <WorkMark work={work} />
                  <span>
                    <Link href={work.href} onClick={close}>
                      {workTitle(work)}
                    </Link>
                    <span className="quiet-text">
                      {formatClock(work.finishedAt)}. {workEnd(work)}
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

const reasons: Readonly<Record<Extract<NoticeState, 'blocked' | 'missing'>, string>> = {
  blocked: 'The browser blocks notifications of this page; its settings for the page change that.',
  missing: 'This browser shows notifications of pages over https or localhost alone.',
};

/** Whether word goes out of the page, too: the browser is asked on a press of this and never before. */
function NoticeSwitch(): ReactNode {
  const state = useSyncExternalStore(subscribeToNotices, noticeState, () => 'missing' as const);
  if (state === 'blocked' || state === 'missing') return <p className="work-switch quiet-text">{reasons[state]}</p>;
  const Icon = state === 'on' ? BellOff : Bell;
  return (
    <p className="work-switch">
      <button type="button" className="button" onClick={() => void setNotices(state !== 'on')}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {state === 'on' ? 'Stop telling me outside this page' : 'Tell me when it ends, outside this page too'}
      </button>
    </p>
  );
}
