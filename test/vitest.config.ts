import { defineConfig } from 'vitest/config';

// Whole processes, real Postgres, a real browser: one file at a time, so that two cores serve one story.
export default defineConfig({
  test: {
    name: 'test',
    include: ['**/*.test.ts'],
    globalSetup: ['./kit/database-server.ts', './kit/api-port.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
