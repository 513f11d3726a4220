import { join } from 'node:path';
import type { NextConfig } from 'next';
import { apiUrl, distFolder } from './src/env.ts';

const config: NextConfig = {
  distDir: distFolder,
  // Types are checked by `npm run types`; the first start of a fresh machine should not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // Pages are written by the request, for their language, and hold no data: one that was seen is shown again at once.
  experimental: { staleTimes: { dynamic: 300, static: 300 } },
  turbopack: {
    // The server hands out messages that it has read (`src/i18n/words-of.ts`); what reads them weighs ten times as much as what says them.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
    rules: {
      '*.{ts,tsx}': {
        condition: { all: ['browser', { content: /\bgraphql\(`/ }] },
        loaders: [join(import.meta.dirname, 'src/graphql/document-loader.cjs')],
      },
    },
  },
  // What is behind a secret address is for whoever has it: no index, no trace where its reader goes next, no copy on the way.
  headers: () =>
    Promise.resolve([
      ...['/share/:path*', '/invitation/:path*', '/reset-password'].map((source) => ({
        source,
        headers: [
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'Cache-Control', value: 'private, no-store' },
        ],
      })),
      // Another page may frame what is made for that, and nothing else.
      {
        source: '/((?!(?:share|boards)/[^/]+/embed$).*)',
        headers: [
          { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
          { key: 'X-Frame-Options', value: 'DENY' },
        ],
      },
      {
        source: '/:kind(share|boards)/:name/embed',
        headers: [{ key: 'Content-Security-Policy', value: 'frame-ancestors *' }],
      },
    ]),
  // One origin for the browser: GraphQL (http and WebSocket), sign-in and tensors are the API's.
  rewrites: () =>
    Promise.resolve([
      { source: '/graphql', destination: `${apiUrl}/graphql` },
      { source: '/graphql/:path*', destination: `${apiUrl}/graphql/:path*` },
      { source: '/api/auth/:path*', destination: `${apiUrl}/api/auth/:path*` },
      { source: '/binary/:path*', destination: `${apiUrl}/binary/:path*` },
      { source: '/export/:path*', destination: `${apiUrl}/export/:path*` },
    ]),
};

export default config;
