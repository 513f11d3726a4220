/**
 * What stands around every page, in a real browser on the real stack: the palette, the keys, the tour, word of long work, the
 * languages, and the ways out of addresses that no page has.
 */
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { accessibilityFaults, faultsInEveryView } from './page-faults.ts';

const pageErrors: string[] = [];
let platform: TestPlatform | undefined;
let webUrl: string;
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 6 });
  webUrl = platform.webUrl;
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

describe('the frame', { timeout: 300_000 }, () => {
  it('offers the tour once, and shows all of the overview without scrolling', async () => {
    if (platform === undefined) throw new Error('the platform is not up');
    await page.goto(await createSignInLink(platform.database.db, { webUrl }));
    await page.waitForURL(`${webUrl}/`);
    await page.getByRole('button', { name: 'Take the tour' }).waitFor();
    await page.getByRole('heading', { name: 'Needs a look' }).waitFor();
    await page.getByRole('heading', { name: 'Workers today' }).waitFor();
    const beyond = await page.evaluate(() => {
      const main = document.querySelector('main');
      return main === null ? Infinity : main.scrollHeight - main.clientHeight;
    });
    expect(beyond).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Datasets' }).waitFor();
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
  });

  it('finds a thing of the team by a part of its name and by its id, by keys alone', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Go to or do' });
    await field.fill('demo');
    const found = page.getByRole('group', { name: 'Datasets' }).getByRole('option').first();
    await found.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/datasets\/.+/);
    const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    await page.keyboard.press('Control+k');
    await field.fill(id);
    await expect.poll(() => page.locator('dialog[open]').getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });

  it('keeps where somebody was, and says that nothing is called so', async () => {
    await page.goto(webUrl);
    await page.getByRole('heading', { name: 'Datasets' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'Recent' }).getByRole('option').first().waitFor();
    await page.getByRole('combobox', { name: 'Go to or do' }).fill('no such thing');
    await page.getByText('Nothing is called that.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('lists its keys, leads by them, and leaves single letters alone where somebody turns them off', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(`${webUrl}/runs`);
    await page.getByRole('heading', { level: 1, name: 'Runs' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('?');
    await keys.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to or do' }).waitFor();
    expect(await keys.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => localStorage.removeItem('stillgraph.single-keys'));
  });

  it('takes the tour by keys, leaves it, and takes it up again at the same step', async () => {
    await page.getByRole('button', { name: /your account and teams$/ }).click();
    await page.getByRole('button', { name: 'The tour' }).click();
    const tour = page.getByRole('region', { name: 'The tour' });
    await tour.getByText('1 of 5: See the data').waitFor();
    await page.waitForURL(/\/datasets\/.+/);
    const [above, below] = [await tour.boundingBox(), await page.locator('main').boundingBox()];
    if (above === null || below === null) throw new Error('the tour or the page is not shown');
    expect(above.y + above.height).toBeLessThanOrEqual(below.y + 1);
    await tour.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await tour.getByText('2 of 5: See a run').waitFor();
    // No experiment was made on this platform.
    await tour.getByText('No student has finished yet').waitFor();
    await tour.getByRole('button', { name: /^Leave the tour/ }).click();
    await expect.poll(() => tour.count()).toBe(0);
    await page.reload();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to or do' }).fill('tour');
    await page.keyboard.press('Enter');
    await tour.getByText('2 of 5: See a run').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tour.getByRole('button', { name: /^Leave the tour/ }).click();
  });

  it('tells of long work and of its end, and asks for notifications by a button alone', async () => {
    await page.goto(`${webUrl}/experiments/new`);
    await page.getByLabel('Name of the experiment').fill('Told of');
    for (const field of await page.getByRole('spinbutton', { name: /^Updates of/ }).all()) await field.fill('5');
    await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
    await page.waitForURL(/\/experiments\/(?!new)/);
    await page.goto(`${webUrl}/datasets`);
    await page.getByRole('button', { name: /under way$/ }).click();
    const panel = page.getByRole('group', { name: 'Long work' });
    await panel.getByRole('link', { name: 'Experiment: Told of' }).waitFor();
    await panel.getByRole('progressbar').first().waitFor();
    expect(await page.evaluate(() => Notification.permission)).not.toBe('granted');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const toast = page.locator('.toast').filter({ hasText: 'Experiment: Told of' });
    await toast.getByText('It is done').waitFor({ timeout: 240_000 });
    await toast.getByRole('link').click();
    await page.waitForURL(/\/experiments\/(?!new)/);
  });

  it('has a way out of an address that no page has', async () => {
    const answer = await page.goto(`${webUrl}/no/such/page`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    expect(await page.title()).toBe('There is no such page · Stillgraph');
    await page.getByRole('button', { name: 'Look for it by name' }).click();
    await page.getByRole('combobox', { name: 'Go to or do' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: 'Go to the overview' }).click();
    await page.waitForURL(`${webUrl}/`);
  });

  it('changes its language in the menu and in the palette', async () => {
    await page.getByRole('button', { name: /your account and teams$/ }).click();
    await page.getByRole('button', { name: '简体中文' }).click();
    await page.getByRole('heading', { level: 1, name: '概览' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '前往或执行' }).fill('English');
    await page.getByRole('option', { name: /English/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  });

  it.each([
    ['the overview', '/'],
    ['the account', '/account'],
    ['the people of the team', '/team'],
    ['an address that no page has', '/no/such/page'],
  ])('can read %s in both themes, on a wide and on a narrow window', async (_, address) => {
    expect(await faultsInEveryView(page, `${webUrl}${address}`)).toEqual([]);
  });

  it('met no script error', () => {
    expect(pageErrors).toEqual([]);
  });
});
