'use client';
import { Plus, Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { connectionState, subscribeToConnection } from '../../graphql/connection.ts';
import { isRefused, isSignedOut } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ViewerMenu } from '../account/viewer-menu.tsx';
import { AlertBell } from './alert-bell.tsx';
import { CommandPalette } from './command-palette.tsx';
import { frameQuery } from './frame-query.ts';
import { Side } from './side.tsx';
import { StatusStrip } from './status-strip.tsx';
import { ThemeButton } from './theme-button.tsx';
import { Crumbs, FrameTitleProvider, useFrameTitle } from './title.tsx';
import { useIsPhone } from './use-is-phone.ts';
import { StartLink, ViewerProvider } from './viewer.tsx';

// Who is signed in and has a team never needs these.
const NoTeam = dynamic(async () => (await import('../account/no-team.tsx')).NoTeam);
const SignedOut = dynamic(async () => (await import('../sign-in/signed-out.tsx')).SignedOut);

const online = connectionState();

/** Side, top bar and status strip around every page of a signed-in person. */
export function Frame({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [title, setTitle] = useFrameTitle();
  const [searching, setSearching] = useState(false);
  const { data, error, isStale, refresh } = usePolledQuery(frameQuery, {}, { everyMs: 3000 });
  const isPhone = useIsPhone();
  const connection = useSyncExternalStore(subscribeToConnection, connectionState, () => online);
  if (isSignedOut(error)) return <SignedOut />;
  if (isRefused(error)) return <NoTeam error={error} retry={refresh} />;
  // Below the page it also follows the page in the document: keys go where the eye goes.
  const side = <Side data={data} path={path} isBar={isPhone} />;
  return (
    <ViewerProvider value={data?.viewer}>
      <FrameTitleProvider value={setTitle}>
        <div className="frame" data-rail={title.rail}>
          <a className="skip-link" href="#main">
            Skip to content
          </a>
          {isPhone ? null : side}
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
              <AlertBell />
              <ViewerMenu />
            </div>
          </header>
          <main id="main" tabIndex={-1} data-stale={isStale || connection.since !== null ? '' : undefined}>
            {children}
          </main>
          <StatusStrip data={data} />
          {isPhone ? side : null}
          <CommandPalette open={searching} onOpenChange={setSearching} />
        </div>
      </FrameTitleProvider>
    </ViewerProvider>
  );
}
