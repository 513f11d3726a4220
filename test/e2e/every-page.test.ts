/**
 * Every page that the dashboard has, found by the folders of its sources, on the real stack with one of everything in it: in
 * both themes, on a wide and on a narrow window, axe finds no violation of WCAG 2.2 AA, nothing is wider than the window, the
 * console stays empty, and no other host is asked.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetNamed } from '../../scripts/platform/experiments.ts';
import { launchChromium } from '../kit/chromium.ts';
import { addressOf, dashboardRoutes, type ToldOnce } from '../kit/dashboard-pages.ts';
import { fillTeam } from '../kit/fill-team.ts';
import { asPerson, signIn } from '../kit/person.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { faultsInEveryView } from './page-faults.ts';

const routes = await dashboardRoutes();
let platform: TestPlatform;
let browser: Browser;
let context: BrowserContext;
let toldOnce: ToldOnce;

beforeAll(async () => {
  platform = await openTestPlatform({ days: 3, gridSize: 3, sensors: 16 });
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US' });
  await signIn(context, { db: platform.database.db, webUrl: platform.webUrl });
  const api = asPerson(context, platform.webUrl);
  const dataset = await datasetNamed(api, platform.datasetName);
  if (dataset === undefined) throw new Error('the simulated dataset is gone');
  toldOnce = await fillTeam(api, dataset);
});

afterAll(async () => {
  await context.close();
  await browser.close();
  await platform.close();
});

describe('every page', { timeout: 60_000 }, () => {
  it.each(routes)('%s', async (route) => {
    const { webUrl } = platform;
    const address = await addressOf(route, { ...asPerson(context, webUrl), toldOnce });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(`script: ${message}`));
    page.on('console', (message) => {
      // A browser tells of an unknown address as of a missing picture.
      const isOwnAnswer = message.location().url === `${webUrl}${address}`;
      if (message.type() === 'error' && !isOwnAnswer) faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== webUrl) faults.push(`another host: ${request.url()}`);
    });
    faults.push(...(await faultsInEveryView(page, `${webUrl}${address}`)));
    await page.close();
    expect(faults).toEqual([]);
  });
});
