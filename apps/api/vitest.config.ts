import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would take graphql's "module" build while Apollo and type-graphql load its "main": two copies do not mix.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['../../test/kit/database-server.ts'],
    hookTimeout: 60_000,
  },
});
