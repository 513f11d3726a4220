'use client';
import { Ellipsis, Plus, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { connectionState, subscribeToConnection } from '../../graphql/connection.ts';
import { isSignedOut } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { CommandPalette } from './command-palette.tsx';
import { frameQuery } from './frame-query.ts';
import { destinations, isCurrent } from './navigation.ts';
import { SignedOut } from '../sign-in/signed-out.tsx';
import { StatusStrip } from './status-strip.tsx';
import { ThemeButton } from './theme-button.tsx';
import { Crumbs, FrameTitleProvider, useFrameTitle } from './title.tsx';
import { RoleProvider, StartLink } from './viewer.tsx';
import { WorkerList } from './worker-list.tsx';

const online = connectionState();

/** Side, top bar and status strip around every page of a signed-in person. */
export function Frame({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [title, setTitle] = useFrameTitle();
  const [searching, setSearching] = useState(false);
  const { data, error, isStale } = usePolledQuery(frameQuery, {}, { everyMs: 3000 });
  // Another page closes what leads to it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isMoreOpen = openAt === path;
  const connection = useSyncExternalStore(subscribeToConnection, connectionState, () => online);
  if (isSignedOut(error)) return <SignedOut />;
  const waiting = (data?.running.totalCount ?? 0) + (data?.queued.totalCount ?? 0);
  return (
    <RoleProvider value={data?.viewer.role}>
      <FrameTitleProvider value={setTitle}>
        <div className="frame" data-rail={title.rail}>
          <a className="skip-link" href="#main">
            Skip to content
          </a>
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
            <nav aria-label="Main">
              <ul data-open={isMoreOpen ? '' : undefined}>
                {destinations.map(({ href, label, icon: Icon, isInBar }) => (
                  <li key={href} data-rest={isInBar ? undefined : ''}>
                    <Link
                      href={href}
                      className="destination"
                      aria-current={isCurrent(href, path) ? 'page' : undefined}
                      title={label}
                    >
                      <Icon size={16} strokeWidth={1.75} aria-hidden />
                      <span className="destination-label">{label}</span>
                      {href === '/runs' && waiting > 0 ? (
                        <span className="destination-count" aria-label={`${waiting} running or queued`}>
                          {waiting}
                        </span>
                      ) : null}
                    </Link>
                  </li>
                ))}
                <li className="destination-more">
                  <button
                    type="button"
                    className="destination"
                    aria-expanded={isMoreOpen}
                    data-here={
                      destinations.some(({ href, isInBar }) => !isInBar && isCurrent(href, path)) ? '' : undefined
                    }
                    onClick={() => setOpenAt(isMoreOpen ? null : path)}
                  >
                    <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
                    <span className="destination-label">More</span>
                  </button>
                </li>
              </ul>
            </nav>
            <WorkerList workers={data?.workers ?? []} />
          </aside>
          <header className="top">
            <Crumbs title={title} />
            <div className="top-end">
              <button type="button" className="search" onClick={() => setSearching(true)}>
                <Search size={14} strokeWidth={1.75} aria-hidden />
                <span>Go to …</span>
                <kbd>Ctrl K</kbd>
              </button>
              {title.actions}
              {path.startsWith('/experiments/new') ? null : (
                <StartLink
                  href="/experiments/new"
                  className={`button new-experiment${title.actions === null ? ' primary' : ''}`}
                >
                  <Plus size={16} strokeWidth={1.75} aria-hidden />
                  <span>New experiment</span>
                </StartLink>
              )}
              <ThemeButton />
            </div>
          </header>
          <main id="main" tabIndex={-1} data-stale={isStale || connection.since !== null ? '' : undefined}>
            {children}
          </main>
          <StatusStrip data={data} />
          <CommandPalette open={searching} onOpenChange={setSearching} />
        </div>
      </FrameTitleProvider>
    </RoleProvider>
  );
}
