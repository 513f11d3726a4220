'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import type { FrameQuery } from '../../graphql/generated/graphql';
import { barFirst, destinations, isCurrent } from './navigation.ts';
import { WorkerList } from './worker-list.tsx';
import './side.css';

interface SideProps {
  data: FrameQuery | undefined;
  /** Of the page that is shown. */
  path: string;
  /** Whether it is the bar at the foot of a phone. */
  isBar: boolean;
}

/** Where the pages are: beside them, or below them a bar with "More" and what that brings. */
export function Side({ data, path, isBar }: SideProps): ReactNode {
  const t = useTranslations('frame');
  // Another page closes what leads to it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isMoreOpen = openAt === path;
  const waiting = (data?.running.totalCount ?? 0) + (data?.queued.totalCount ?? 0);
  const more = (
    <li key="more" className="destination-more">
      <button
        type="button"
        className="destination"
        aria-expanded={isMoreOpen}
        data-here={destinations.some(({ href, isInBar }) => !isInBar && isCurrent(href, path)) ? '' : undefined}
        onClick={() => setOpenAt(isMoreOpen ? null : path)}
      >
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        <span className="destination-label">{t('pages.more')}</span>
      </button>
    </li>
  );
  const item = ({ href, name, icon: Icon, isInBar }: (typeof destinations)[number]): ReactNode => (
    <li key={href} data-rest={isInBar ? undefined : ''}>
      <Link
        href={href}
        className="destination"
        aria-current={isCurrent(href, path) ? 'page' : undefined}
        title={t(`pages.${name}`)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="destination-label">{t(`pages.${name}`)}</span>
        {href === '/runs' && waiting > 0 ? (
          <span className="destination-count" aria-label={t('pages.waiting', { count: formatCount(waiting) })}>
            {waiting}
          </span>
        ) : null}
      </Link>
    </li>
  );
  const { bar, rest } = barFirst();
  return (
    <aside className="side">
      <Link href="/" className="brand quiet">
        <img src="/icon.svg" width={20} height={20} alt="" />
        <span className="brand-words">
          <span className="brand-name">Stillgraph</span>
          <span className="brand-team" title={data?.viewer.team.name}>
            {data?.viewer.team.name ?? ''}
          </span>
        </span>
      </Link>
      <nav aria-label={t('pages.main')}>
        <ul data-open={isMoreOpen ? '' : undefined}>
          {isBar ? [...bar.map(item), more, ...rest.map(item)] : destinations.map(item)}
        </ul>
      </nav>
      <WorkerList workers={data?.workers ?? []} />
    </aside>
  );
}
