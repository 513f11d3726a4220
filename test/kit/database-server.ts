/**
 * Vitest global setup: one embedded Postgres and one migrated template database for the whole run.
 * List it as `globalSetup` in a project's vitest.config.ts; its tests then call `createTestDatabase()`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '@stillgraph/db/embedded';
import { createTemplate } from './database.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-test-'));
  const server = await startEmbeddedPostgres({ home, durable: false });
  await createTemplate(server.url);
  project.provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
