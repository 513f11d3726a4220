import { defineConfig } from 'vitest/config';

// Whole processes, real Postgres, a real browser: one file at a time, so that two cores serve one story.
export default defineConfig({
  // Words of the dashboard are said here as they are there.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  test: {
    server: { deps: { inline: ['use-intl'] } },
    name: 'test',
    include: ['**/*.test.ts'],
    globalSetup: ['./kit/database-server.ts', './kit/api-port.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 480_000,
  },
});
