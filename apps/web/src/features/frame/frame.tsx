'use client';
import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { connectionState, subscribeToConnection } from '../../graphql/connection.ts';
import { isRefused, isSignedOut } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { useTour } from '../onboarding/tour-offer.tsx';
import { openTour } from '../onboarding/tour-store.ts';
import { frameQuery } from './frame-query.ts';
import { OpenPaletteProvider } from './open-palette.ts';
import { Side } from './side.tsx';
import { StatusStrip } from './status-strip.tsx';
import { FrameTitleProvider, useFrameTitle } from './title.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useIsPhone } from './use-is-phone.ts';
import { usePageFocus } from './use-page-focus.ts';
import { useVisitedPlaces } from './use-visited-places.ts';
import { ViewerProvider } from './viewer.tsx';

// Who is signed in and has a team never needs these.
const NoTeam = dynamic(async () => (await import('../account/no-team.tsx')).NoTeam);
const SignedOut = dynamic(async () => (await import('../sign-in/signed-out.tsx')).SignedOut);
// Nor is there what lies above the page before it is asked for.
const Palette = dynamic(async () => (await import('../palette/palette.tsx')).Palette);
const KeyboardHelp = dynamic(async () => (await import('./keyboard-help.tsx')).KeyboardHelp);
const Tour = dynamic(async () => (await import('../onboarding/tour.tsx')).Tour);

const online = connectionState();

/** Side, top bar and status strip around every page of a signed-in person. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('frame');
  const path = usePathname();
  const [title, setTitle] = useFrameTitle();
  const [above, setAbove] = useState<'palette' | 'keys' | null>(null);
  const openPalette = useCallback(() => setAbove('palette'), []);
  const showKeys = useCallback(() => setAbove('keys'), []);
  const { data, error, isStale, refresh } = usePolledQuery(frameQuery, {}, { everyMs: 3000 });
  const isPhone = useIsPhone();
  const tour = useTour();
  const connection = useSyncExternalStore(subscribeToConnection, connectionState, () => online);
  useFrameKeys(setAbove);
  usePageFocus(path);
  useVisitedPlaces(data?.viewer.team.id, path, title.crumbs.at(-1)?.label);
  if (isSignedOut(error)) return <SignedOut />;
  if (isRefused(error)) return <NoTeam error={error} retry={refresh} />;
  // Below the page it also follows the page in the document: keys go where the eye goes.
  const side = <Side data={data} path={path} isBar={isPhone} />;
  const close = () => setAbove(null);
  return (
    <ViewerProvider value={data?.viewer}>
      <FrameTitleProvider value={setTitle}>
        <OpenPaletteProvider value={openPalette}>
          <div className="frame" data-rail={title.rail}>
            <a className="skip-link" href="#main">
              {t('skip')}
            </a>
            {isPhone ? null : side}
            <TopBar title={title} path={path} onShowKeys={showKeys} />
            {tour.state === 'open' ? <Tour tour={tour} /> : null}
            <main id="main" tabIndex={-1} data-stale={isStale || connection.since !== null ? '' : undefined}>
              {children}
            </main>
            <StatusStrip data={data} />
            {isPhone ? side : null}
            {above === 'palette' ? <Palette onClose={close} showKeys={showKeys} takeTour={openTour} /> : null}
            {above === 'keys' ? <KeyboardHelp onClose={close} /> : null}
          </div>
        </OpenPaletteProvider>
      </FrameTitleProvider>
    </ViewerProvider>
  );
}
