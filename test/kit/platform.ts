/** The whole platform for the tests of one run, which share a build of the dashboard. */
import { inject } from 'vitest';
import { SIMULATOR } from '../../scripts/platform/source-options.ts';
import { importInto, openEmptyPlatform, type WholePlatform } from './whole-platform.ts';

export interface TestPlatform extends WholePlatform {
  /** The simulated one. */
  readonly datasetName: string;
}

/** Starts everything, with one small simulated dataset in it. */
export async function openTestPlatform(simulation: Readonly<Record<string, number>>): Promise<TestPlatform> {
  const platform = await openEmptyPlatform({ apiPort: inject('apiPort') });
  try {
    return { ...platform, datasetName: await importInto(platform, SIMULATOR, { simulation }) };
  } catch (error) {
    await platform.close();
    throw error;
  }
}
