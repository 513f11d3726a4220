import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As in next.config.ts: messages are said from what was read of them, in tests too.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  test: { name: 'web', include: ['src/**/*.test.{ts,tsx}'], server: { deps: { inline: ['use-intl'] } } },
});
