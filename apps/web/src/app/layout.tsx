import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans-condensed/latin-400.css';
import '@fontsource/ibm-plex-sans-condensed/latin-600.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './tokens.css';
import './globals.css';
import '../ui/ui.css';
import '../features/frame/frame.css';
import type { Metadata, Viewport } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { themeScript } from '../features/frame/theme.ts';
import { languageTags } from '../i18n/locale.ts';
import { requestLocale } from '../i18n/request-locale.ts';
import { Words } from '../i18n/words.tsx';
import { LocaleProvider } from '../i18n/words-provider.tsx';

// No title here: what Next writes comes after a page has said its own, and would replace it.
// Search engines read the description, and they ask for no language.
export const metadata: Metadata = {
  description: 'Train large graph networks, distil them into small students, decide on evidence which student to ship.',
  icons: { icon: '/icon.svg' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <NuqsAdapter>
          <LocaleProvider locale={locale}>
            <Words of={['failed']}>{children}</Words>
          </LocaleProvider>
        </NuqsAdapter>
      </body>
    </html>
  );
}
