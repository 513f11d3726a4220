/**
 * The comparison in a real browser on the real stack: two runs of the demo data beside each other and under one swipe, one clock
 * for both, layers, filters, the sensor, losses, the link to a frame, and what can be taken away from it.
 */
import { readFile } from 'node:fs/promises';
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { accessibilityFaults, faultsInEveryView } from './page-faults.ts';

let platform: TestPlatform | undefined;
let webUrl: string;
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;
/** Address of the comparison of a student with its control. */
let comparison: string;
const pageErrors: string[] = [];

beforeAll(async () => {
  platform = await openTestPlatform({ days: 3, gridSize: 3, sensors: 16 });
  webUrl = platform.webUrl;
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: webUrl });
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(await createSignInLink(platform.database.db, { webUrl }));
  await page.waitForURL(`${webUrl}/`);
  await page.goto(`${webUrl}/experiments/new`);
  await page.getByLabel('Name of the experiment').fill('Compared');
  for (const field of await page.getByRole('spinbutton', { name: /^Updates of/ }).all()) await field.fill('20');
  await page.getByText('custom, from quick').waitFor();
  await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
  await page.waitForURL(/\/experiments\/(?!new)/);
  await page.getByRole('link', { name: 'Open the leaderboard' }).waitFor({ timeout: 240_000 });
  const path = await page.getByRole('link', { name: 'Compare with control' }).first().getAttribute('href');
  comparison = `${webUrl}${path ?? ''}`;
}, 360_000);

afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

const clock = () => page.getByRole('slider', { name: 'Clock and horizon' });
const parameters = () => Object.fromEntries(new URL(page.url()).searchParams);

async function open(address = comparison): Promise<Request[]> {
  const asked: Request[] = [];
  const note = (request: Request) => void asked.push(request);
  page.on('request', note);
  await page.goto(address);
  await clock().waitFor();
  await page.locator('.leaflet-container').first().waitFor();
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return asked;
}

describe('a comparison', { timeout: 120_000 }, () => {
  it('moves one horizon of the forecasts by ranges, and never all of them', async () => {
    const asked = (await open()).filter((request) => request.url().includes('/predictions'));
    const bodies = asked.filter((request) => request.method() === 'GET');
    expect(bodies.length).toBeGreaterThan(1);
    for (const request of bodies) {
      expect(new URL(request.url()).search).toMatch(/horizon=\d+|node=\d+/);
      expect((await request.allHeaders())['range']).toMatch(/^bytes=\d+-\d+$/);
    }
  });

  it('shows both runs under a swipe or side by side, and they look at one place', async () => {
    await open();
    expect(await page.getByRole('slider', { name: 'Where the two maps meet' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Side by side' }).click();
    const maps = page.getByRole('application');
    await expect.poll(() => maps.count()).toBe(2);
    await page.waitForTimeout(500);
    await maps.nth(0).focus();
    await page.keyboard.press('+');
    await page.waitForTimeout(600);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.searchParams.get('place')).toMatch(/^-?[\d.]+,-?[\d.]+,[\d.]+$/);
    expect(link.searchParams.get('view')).toBe('side');
    expect(await accessibilityFaults(page)).toEqual([]);
    const placeIn = ({ searchParams }: URL) => (searchParams.get('place') ?? '').split(',').map(Number);
    await open(link.href);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const again = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    placeIn(again).forEach((part, at) => expect(part).toBeCloseTo(placeIn(link)[at] ?? NaN, 2));
    await page.getByRole('button', { name: 'Swipe' }).click();
    await expect.poll(() => maps.count()).toBe(1);
  });

  it('plays, steps and scrubs one clock, with the horizon as its second axis', async () => {
    await open();
    const at = async () => Number(await clock().getAttribute('aria-valuenow'));
    const start = await at();
    await page.getByRole('button', { name: 'One step forward' }).click();
    await expect.poll(at).toBe(start + 1);
    await page.getByRole('button', { name: '16×' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(at).toBeGreaterThan(start + 10);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('combobox', { name: 'Horizon' }).selectOption('12');
    await expect.poll(() => clock().getAttribute('aria-valuetext')).toContain('60 min ahead');
    await clock().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => clock().getAttribute('aria-valuetext')).toContain('55 min ahead');
  });

  it('has layers of error, difference, fidelity and truth, each with its legend and its table', async () => {
    await open();
    const layers = page.getByRole('group', { name: 'Layer' });
    const legend = page.locator('.map-legend');
    for (const [layer, title] of [
      ['Signed', 'Signed error'],
      ['Difference', 'Difference'],
      ['Fidelity', 'Distance to the teacher'],
      ['Observed', 'Observed'],
      ['Absolute', 'Absolute error'],
    ] as const) {
      await layers.getByRole('button', { name: layer, exact: true }).click();
      await legend.getByText(title).first().waitFor();
    }
    await page.keyboard.press('t');
    await page.getByRole('region', { name: /^Absolute error of both runs/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('t');
  });

  it('counts the hours, the regime and the roads that are chosen, on the map and in the losses', async () => {
    await open();
    await page.keyboard.press('t');
    const rows = page.getByRole('region', { name: /^Absolute error of both runs/ }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(17);
    await page.getByRole('combobox', { name: 'Regime' }).selectOption('congested');
    await expect.poll(() => rows.count()).toBeLessThan(17);
    await page.getByRole('combobox', { name: 'Regime' }).selectOption('');
    // The test part is the last day from the late morning on.
    await page.getByRole('combobox', { name: 'Hours' }).selectOption('20-6');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'One step forward' }).click();
    await expect.poll(async () => (await clock().getAttribute('aria-valuetext')) ?? '').toMatch(/2[0-3]:\d\d,/);
    await expect.poll(parameters).toMatchObject({ hours: '20-6' });
    await expect.poll(() => rows.count()).toBe(17);
  });

  it('goes where the right run loses, and shows what was forecast there with its interval', async () => {
    await open();
    const losses = page.locator('.loss-table .row-button');
    await losses.first().waitFor();
    const name = ((await losses.first().innerText()).split('\n')[0] ?? '').trim();
    await losses.first().click();
    await page.getByRole('heading', { name: `Sensor ${name}` }).waitFor();
    await page.getByRole('button', { name: 'Sensor as a table' }).click();
    const table = page.getByRole('region', { name: 'Observed and forecast values around the clock, as a table' });
    await table
      .getByRole('cell', { name: /^[\d.]+ \(−?[\d.]+ to [\d.]+\)$/ })
      .first()
      .waitFor();
  });

  it('gives the frame as a picture and as data', async () => {
    await open();
    await page.getByText('Export', { exact: true }).click();
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Picture (PNG)' }).click();
    const png = await readFile((await (await picture).path()) ?? '');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(600);
    const data = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Data of this frame (CSV)' }).click();
    const csv = await readFile((await (await data).path()) ?? '', 'utf8');
    const [head, ...rows] = csv.trim().split('\r\n');
    expect(head).toMatch(/^sensor,name,latitude,longitude,valid_at,horizon_steps,observed \[.+\],left_forecast/);
    expect(rows).toHaveLength(16);
  });

  it('speaks Chinese to who reads it', async () => {
    if (browser === undefined) throw new Error('the browser is not up');
    const chinese = await browser.newContext({ locale: 'zh-CN', storageState: await context.storageState() });
    const other = await chinese.newPage();
    await other.goto(comparison);
    await other.getByRole('slider', { name: '时钟与预测步长' }).waitFor();
    await other.getByRole('button', { name: '并排' }).waitFor();
    await chinese.close();
  });

  it.each([
    ['under a swipe', ''],
    ['side by side', '&view=side'],
  ])('can be read %s in both themes, on a wide and on a narrow window', async (_, query) => {
    expect(await faultsInEveryView(page, `${comparison}${query}`)).toEqual([]);
  });

  it('met no script error', () => expect(pageErrors).toEqual([]));
});
