/** A team with a great deal of everything, and the whole platform in front of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { createExperiment, datasetNamed, preferredGraph } from '../../../scripts/platform/experiments.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { addressOf, type ToldOnce } from '../../kit/dashboard-pages.ts';
import { fillBenchmark } from '../../kit/fill-benchmark.ts';
import { fillTeam, shortConfig, untilSucceeded } from '../../kit/fill-team.ts';
import { asPerson, signIn } from '../../kit/person.ts';
import { importInto, openEmptyPlatform, type WholePlatform } from '../../kit/whole-platform.ts';
import { importNetwork } from './import-network.ts';
import { segmentsOf, writeSpeeds, writeStreets } from './sources.ts';

const RUNS = { runs: 5000, runsPerExperiment: 100, metricPoints: 30, nodes: 207 };
/** 10,200 segments; three days, for what is measured is how much is drawn at a moment. */
export const CITY = { steps: 864, sensors: 2000, side: 51 };
/** 49,728 segments: the editor opens what has up to 50,000. */
export const REGION = { side: 112 };
/** Five weeks, of which the test part is one. */
const WEEK = { steps: 5 * 2016, sensors: 207, side: 20 };

export interface LargeTeam extends Pick<WholePlatform, 'database' | 'webUrl'> {
  readonly browser: Browser;
  /** Signed in as the owner of the team. */
  readonly context: BrowserContext;
  readonly toldOnce: ToldOnce;
  /** Paths of the pages that show the most. */
  readonly paths: {
    readonly cityDataset: string;
    readonly cityPair: string;
    readonly city: string;
    readonly region: string;
  };
  close(): Promise<void>;
}

export async function openLargeTeam(say: (text: string) => void): Promise<LargeTeam> {
  const cleanup: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of cleanup.splice(0).reverse()) await end();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-bench-web-'));
    cleanup.push(() => rm(folder, { recursive: true, force: true }));
    say(`filling a database with ${RUNS.runs} runs, building the dashboard`);
    const platform = await openEmptyPlatform({
      fill: (database) => fillBenchmark(database, RUNS),
      // What is measured is the browser, not when the API has had enough of it.
      rateLimit: Number.MAX_SAFE_INTEGER,
    });
    cleanup.push(() => platform.close());
    const { database, webUrl } = platform;
    const browser = await launchChromium();
    cleanup.push(() => browser.close());
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    await signIn(context, { db: database.db, webUrl });
    const api = asPerson(context, webUrl);

    say(`importing networks of ${segmentsOf(CITY)} and ${segmentsOf(REGION)} segments`);
    const city = await importNetwork(database, 'city', await writeStreets(folder, CITY));
    const region = await importNetwork(database, 'region', await writeStreets(folder, REGION));
    const imported = async (name: string, size: typeof CITY) => {
      say(`importing ${size.steps} steps of ${size.sensors} sensors`);
      const { values, locations } = await writeSpeeds(folder, name, size);
      await importInto(platform, values, { name, locations, unit: 'mph', quantity: 'speed', zone: 'UTC' });
      const dataset = await datasetNamed(api, name);
      if (dataset === undefined) throw new Error(`the dataset ${name} is gone`);
      return dataset;
    };
    const wide = await imported('city', CITY);
    // Imported measurements come without roads: those of the same city are put under them.
    await database.sql`update datasets set network_version_id = ${city.versionId} where name = 'city'`;
    say('training on both datasets, for their forecasts');
    const { id: experimentId } = await createExperiment(api, {
      ...{ name: 'A city', datasetId: wide.id, graphId: preferredGraph(wide).id, preset: null },
      config: { ...shortConfig, seeds: 1 },
    });
    await untilSucceeded(api, experimentId);
    // The newest pair there is at this moment.
    const cityPair = await addressOf('/compare', { ...api, toldOnce: { invitation: '', share: '' } });
    const toldOnce = await fillTeam(api, await imported('week', WEEK));
    return {
      ...{ database, webUrl, browser, context, toldOnce, close },
      paths: {
        cityDataset: `/datasets/${encodeURIComponent(wide.id)}`,
        cityPair,
        city: `/networks/${encodeURIComponent(city.id)}/edit`,
        region: `/networks/${encodeURIComponent(region.id)}/edit`,
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
