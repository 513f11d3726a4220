/**
 * The path of a new user in a real browser on the real stack: signs in by the one-time link, starts an experiment on a
 * small dataset, watches it finish, opens the leaderboard and the comparison map. No page asks another host for anything.
 */
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { accessibilityFaults, faultsInEveryView } from './page-faults.ts';

const otherHosts: string[] = [];
const pageErrors: string[] = [];
let platform: TestPlatform | undefined;
let webUrl: string;
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;
/** Path of the comparison of a student with its control. */
let comparison: string;

beforeAll(async () => {
  platform = await openTestPlatform({ days: 3, gridSize: 3, sensors: 16 });
  webUrl = platform.webUrl;
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
  await browser?.close();
  await platform?.close();
});

/** Where the first link of a list leads. */
async function firstLink(list: string): Promise<string> {
  await page.goto(`${webUrl}${list}`);
  const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first();
  const path = await link.getAttribute('href');
  if (path === null) throw new Error(`the list at ${list} has no link to one of its own`);
  return path;
}

describe('a new user', { timeout: 300_000 }, () => {
  it('signs in by the one-time link, which works once', async () => {
    if (platform === undefined || browser === undefined) throw new Error('the platform is not up');
    const link = await createSignInLink(platform.database.db, { webUrl });
    await page.goto(link);
    await page.waitForURL(`${webUrl}/`);
    await page.getByRole('heading', { name: 'Running and queued' }).waitFor();
    const stranger = await browser.newContext({ locale: 'en-US' });
    const second = await stranger.newPage();
    await second.goto(link);
    await second.getByRole('heading', { level: 1, name: 'Not signed in' }).waitFor();
    await stranger.close();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('starts an experiment and watches it finish', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'New experiment' }).click();
    await page.getByLabel('Name of the experiment').fill('Browser test');
    // Few updates: what is tested is the way, not the numbers.
    for (const field of await page.getByRole('spinbutton', { name: /^Updates of/ }).all()) await field.fill('20');
    await page.getByText('custom, from quick').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
    await page.waitForURL(/\/experiments\/(?!new)/);
    const board = page.getByRole('link', { name: 'Open the leaderboard' });
    await board.waitFor({ timeout: 240_000 });
    expect(await page.getByText('failed', { exact: true }).count()).toBe(0);
  });

  it('finds the student beside its control on the comparison map', async () => {
    await page.getByRole('link', { name: 'Compare with control' }).first().click();
    await page.waitForURL(/\/compare\?/);
    comparison = page.url().slice(webUrl.length);
    const clock = page.getByRole('slider', { name: 'Clock and horizon' });
    await clock.waitFor();
    await page.locator('.leaflet-container').first().waitFor();
    const before = await clock.getAttribute('aria-valuetext');
    await clock.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => clock.getAttribute('aria-valuetext')).not.toBe(before);
    await page.keyboard.press('Home');
    await expect.poll(() => clock.getAttribute('aria-valuenow')).toBe('0');
    await page.keyboard.press('PageUp');
    await expect.poll(() => clock.getAttribute('aria-valuenow')).toBe('12');
    await page.keyboard.press('End');
    await expect.poll(() => clock.getAttribute('aria-valuenow')).toBe(await clock.getAttribute('aria-valuemax'));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('reads the leaderboard, a run and the dataset', async () => {
    await page.getByRole('link', { name: 'Leaderboards' }).click();
    await page.locator('main a[href^="/leaderboards/"]').first().click();
    await page.getByText('control').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.locator('main a[href^="/runs/"]').first().click();
    await page.getByText('Validation MAE').first().waitFor();
    await page.getByRole('link', { name: 'Datasets' }).first().click();
    await page.locator('main a[href^="/datasets/"]').first().click();
    await page.locator('.leaflet-container').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('finds runs by conditions, under headings, in columns of its choice, and keeps that as a view', async () => {
    await page.goto(`${webUrl}/runs`);
    const table = page.getByRole('region', { name: 'Table of runs' });
    await table.getByRole('row').nth(2).waitFor();
    const all = Number(await page.locator('.run-table').getAttribute('aria-rowcount')) - 1;
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Runs whose').selectOption('metric');
    await page.getByRole('combobox', { name: 'Metric' }).fill('test/mae');
    await page.getByRole('textbox', { name: 'Value' }).fill('much');
    const add = page.getByRole('group', { name: 'Add a condition' }).getByRole('button', { name: 'Add' });
    await add.click();
    await page.getByText('A number is expected; “much” is none.').waitFor();
    await page.getByRole('textbox', { name: 'Value' }).fill('0');
    await add.click();
    await page.getByText('No run is like that.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Drop test/mae ≤ 0' }).click();
    await page.getByLabel('Group by').selectOption('model');
    await table.getByRole('rowheader').first().waitFor();
    await page.getByText('Columns', { exact: true }).click();
    await page.getByLabel('A field of the configs, or a metric').fill('training.updates');
    await page.getByRole('group', { name: 'Columns' }).getByRole('button', { name: 'Add' }).click();
    await page.keyboard.press('Escape');
    const updates = table.getByRole('columnheader', { name: 'training.updates' });
    await updates.getByRole('button').click();
    await updates.and(page.locator('[aria-sort="ascending"]')).waitFor();
    await table.getByRole('cell', { name: '20', exact: true }).first().waitFor();
    await page.getByText('Views', { exact: true }).click();
    await page.getByLabel('Keep this view as').fill('by updates');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('View: by updates').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const viewShown = () => Object.fromEntries(new URL(page.url()).searchParams);
    const kept = viewShown();
    await page.goto(`${webUrl}/runs`);
    await expect.poll(() => page.locator('.run-table').getAttribute('aria-rowcount')).toBe(`${all + 1}`);
    await page.getByText('Views', { exact: true }).click();
    await page.getByRole('button', { name: 'by updates', exact: true }).click();
    await expect.poll(viewShown).toEqual(kept);
  });

  it('sees in what two runs differ, and nothing else', async () => {
    await page.goto(`${webUrl}/runs`);
    const ticks = page.getByRole('checkbox', { name: /^Compare / });
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await page.getByRole('link', { name: 'Compare 2' }).click();
    await page.getByRole('heading', { name: 'Where 2 runs differ' }).waitFor();
    const protocol = page.getByRole('rowheader', { name: 'protocol.hash' });
    expect(await protocol.count()).toBe(0);
    await page.getByLabel('show what is alike').check();
    await protocol.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('makes a graph by a recipe on the page of the dataset', async () => {
    await page.goto(`${webUrl}${await firstLink('/datasets')}`);
    await page.getByRole('button', { name: 'New graph' }).click();
    const form = page.getByRole('form', { name: 'New graph' });
    await form.getByLabel('k, neighbours of each sensor').fill('1000');
    await form.getByRole('button', { name: 'Make the graph' }).click();
    await form.getByRole('alert').filter({ hasText: '16 sensors' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('k, neighbours of each sensor').fill('3');
    await form.getByRole('button', { name: 'Make the graph' }).click();
    await page.getByText(/^Made: 3 nearest.* edges/).waitFor({ timeout: 60_000 });
  });

  it.each([
    ['the overview', () => '/'],
    ['the datasets', () => '/datasets'],
    ['a dataset', () => firstLink('/datasets')],
    ['the networks', () => '/networks'],
    ['the experiments', () => '/experiments'],
    ['an experiment', () => firstLink('/experiments')],
    ['the builder of experiments', () => '/experiments/new'],
    ['the runs', () => '/runs'],
    ['a run', () => firstLink('/runs')],
    ['the leaderboards', () => '/leaderboards'],
    ['a leaderboard', () => firstLink('/leaderboards')],
    ['a comparison', () => comparison],
  ])('can read %s in both themes, on a wide and on a narrow window', async (_, address) => {
    expect(await faultsInEveryView(page, `${webUrl}${await address()}`)).toEqual([]);
  });

  it('met no script error, and no page asked another host', () => {
    expect(pageErrors).toEqual([]);
    expect(otherHosts).toEqual([]);
  });
});
