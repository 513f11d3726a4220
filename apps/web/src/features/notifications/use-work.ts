'use client';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { noticeState, subscribeToNotices } from './browser-notices.ts';
import { workQuery } from './work-query.ts';
import { endedSince, isUnderWay, workOf, type Work } from './work.ts';

const BUSY_MS = 4000;
const IDLE_MS = 12_000;
/** While nobody looks, for word outside the page. */
const HIDDEN_MS = 20_000;

export interface WorkWatch {
  readonly all: readonly Work[];
  readonly underWay: readonly Work[];
}

/**
 * Follows the team's long work, and calls `onEnd` with what has just ended: what was over before the page was opened is no
 * news. It looks while the page is hidden too where the person wants word of it there.
 */
export function useWork(onEnd: (ended: readonly Work[]) => void): WorkWatch {
  const [isBusy, setBusy] = useState(false);
  const { data, refresh } = usePolledQuery(workQuery, {}, { everyMs: isBusy ? BUSY_MS : IDLE_MS });
  const all = useMemo(() => (data === undefined ? null : workOf(data)), [data]);
  const before = useRef<readonly Work[] | null>(null);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    if (all === null) return;
    const ended = endedSince(before.current ?? [], all);
    before.current = all;
    setBusy(all.some(isUnderWay));
    if (ended.length > 0) latest.current(ended);
  }, [all]);

  const notices = useSyncExternalStore(subscribeToNotices, noticeState, () => 'missing' as const);
  const watchesHidden = notices === 'on' && isBusy;
  useEffect(() => {
    if (!watchesHidden) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') refresh();
    }, HIDDEN_MS);
    return () => clearInterval(timer);
  }, [watchesHidden, refresh]);
  return useMemo(() => ({ all: all ?? [], underWay: (all ?? []).filter(isUnderWay) }), [all]);
}
