import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    globalSetup: ['../../test/kit/database-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
