/**
 * The path of a new user in a real browser on the real stack: signs in by the one-time link, starts an experiment on a
 * small dataset, watches it finish, opens the leaderboard and the comparison map. No page asks another host for anything.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedName, requestImport, SIMULATOR, teamNamed } from '../../scripts/platform/imports.ts';
import {
  keptSecret,
  openDatabase,
  startApi,
  startWorker,
  type PlatformDatabase,
} from '../../scripts/platform/platform.ts';
import { freePort } from '../../scripts/platform/ports.ts';
import type { Service } from '../../scripts/platform/service.ts';
import { buildDashboard, startDashboard } from '../../scripts/start/dashboard.ts';
import { launchChromium } from '../kit/chromium.ts';

const services: Service[] = [];
const otherHosts: string[] = [];
const pageErrors: string[] = [];
let home: string;
let database: PlatformDatabase;
let webUrl: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'stillgraph-e2e-'));
  database = await openDatabase({ home, databaseUrl: undefined, durable: false });
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  webUrl = `http://localhost:${webPort}`;
  const logs = join(home, 'logs');
  const common = { databaseUrl: database.url, logs };
  const api = startApi({ ...common, port: apiPort, webUrl, secret: await keptSecret(home) });
  const worker = startWorker(common);
  services.push(api, worker);
  const team = await teamNamed(database.db, 'demo');
  const importId = await requestImport(database, {
    teamId: team.id,
    source: SIMULATOR,
    options: { simulation: { days: 3, gridSize: 3, sensors: 16 } },
  });
  await importedName(database.db, importId, { signal: new AbortController().signal, services });
  await Promise.all([buildDashboard(apiUrl), api.answers(`${apiUrl}/ready`, 60_000)]);
  const web = startDashboard({ port: webPort, apiUrl, logs });
  services.push(web);
  await web.answers(`http://127.0.0.1:${webPort}/sign-in`, 60_000);
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') otherHosts.push(request.url());
  });
  page.on('pageerror', (error) => pageErrors.push(error.message));
});

afterAll(async () => {
  await browser.close();
  for (const service of services.reverse()) await service.stop();
  await database.close();
  await rm(home, { recursive: true, force: true });
});

/** Faults of accessibility that a person would meet, each with the page and element. */
async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

describe('a new user', { timeout: 300_000 }, () => {
  it('signs in by the one-time link, which works once', async () => {
    const link = await createSignInLink(database.db, { webUrl });
    await page.goto(link);
    await page.waitForURL(`${webUrl}/`);
    await page.getByRole('heading', { name: 'Running and queued' }).waitFor();
    const stranger = await browser.newContext({ locale: 'en-US' });
    const second = await stranger.newPage();
    await second.goto(link);
    await second.getByRole('heading', { level: 1, name: 'Not signed in' }).waitFor();
    await stranger.close();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('starts an experiment and watches it finish', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'New experiment' }).click();
    await page.getByLabel('Name of the experiment').fill('Browser test');
    // Few updates: what is tested is the way, not the numbers.
    for (const field of await page.getByRole('spinbutton', { name: /^Updates of/ }).all()) await field.fill('20');
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
    await page.waitForURL(/\/experiments\/(?!new)/);
    const board = page.getByRole('link', { name: 'Open the leaderboard' });
    await board.waitFor({ timeout: 240_000 });
    expect(await page.getByText('failed', { exact: true }).count()).toBe(0);
  });

  it('finds the student beside its control on the comparison map', async () => {
    await page.getByRole('link', { name: 'Compare with control' }).first().click();
    await page.waitForURL(/\/compare\?/);
    const clock = page.getByRole('slider', { name: 'Clock and horizon' });
    await clock.waitFor();
    await page.locator('.leaflet-container').first().waitFor();
    const before = await clock.getAttribute('aria-valuetext');
    await clock.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => clock.getAttribute('aria-valuetext')).not.toBe(before);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('reads the leaderboard, a run and the dataset', async () => {
    await page.getByRole('link', { name: 'Leaderboards' }).click();
    await page.locator('main a[href^="/leaderboards/"]').first().click();
    await page.getByText('control').first().waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.locator('main a[href^="/runs/"]').first().click();
    await page.getByText('Validation MAE').first().waitFor();
    await page.getByRole('link', { name: 'Datasets' }).first().click();
    await page.locator('main a[href^="/datasets/"]').first().click();
    await page.locator('.leaflet-container').first().waitFor();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('met no script error, and no page asked another host', () => {
    expect(pageErrors).toEqual([]);
    expect(otherHosts).toEqual([]);
  });
});
