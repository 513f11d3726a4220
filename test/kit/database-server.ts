/**
 * Vitest global setup: one embedded Postgres and one migrated template database for the whole run.
 * List it as `globalSetup` in a project's vitest.config.ts; its tests then call `createTestDatabase()`.
 */
import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres } from '@stillgraph/db/embedded';
import { createTemplate } from './database.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServer', server.url);
  return () => server.stop();
}
