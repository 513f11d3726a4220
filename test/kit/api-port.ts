/**
 * Vitest global setup: one port for the API of every test platform of the run. The dashboard's build holds the address of its
 * API, so that platforms, which come one after the other, share one build.
 */
import type { TestProject } from 'vitest/node';
import { freePort } from '@stillgraph/db/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    apiPort: number;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('apiPort', await freePort());
}
