'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { showNotice } from './browser-notices.ts';
import { Toasts } from './toasts.tsx';
import { useWork } from './use-work.ts';
import { WorkPanel } from './work-panel.tsx';
import { workEnd, workTitle } from './work-words.ts';
import type { Work } from './work.ts';
import './notifications.css';

const MOST = 3;

/** The team's long work in the strip: how much is under way and how far; and word of what ends. */
export function WorkNotices(): ReactNode {
  const t = useTranslations('notifications');
  const router = useRouter();
  const [toasts, setToasts] = useState<readonly Work[]>([]);
  const tell = useCallback(
    (ended: readonly Work[]) => {
      setToasts((shown) => [...ended, ...shown].slice(0, MOST));
      for (const work of ended) {
        const onPress = () => router.push(work.href);
        showNotice({ title: workTitle(t, work), body: workEnd(t, work), tag: `stillgraph ${work.key}`, onPress });
      }
    },
    [router, t],
  );
  const watch = useWork(tell);
  const drop = useCallback((key: string) => setToasts((shown) => shown.filter((work) => work.key !== key)), []);
  return (
    <>
      <WorkPanel {...watch} />
      <Toasts works={toasts} onDrop={drop} />
    </>
  );
}
