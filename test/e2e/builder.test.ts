/**
 * The experiment builder and the sweeps on the real stack: what it costs is told before it starts, nonsense is refused at its
 * field, nothing is lost on a reload, what runs can be cancelled, resumed and asked again, and trials are weighed in pictures.
 */
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { accessibilityFaults, faultsInEveryView } from './page-faults.ts';

const pageErrors: string[] = [];
let platform: TestPlatform | undefined;
let browser: Browser | undefined;
let context: BrowserContext | undefined;
let page: Page;
let webUrl = '';
/** Of the experiment that is started. */
let experiment = '';

const total = () => page.locator('.bill-total').filter({ hasText: 'ready at about' });
const updates = () => page.getByRole('spinbutton', { name: /^Updates of/ });
const nameField = () => page.getByLabel('Name of the experiment');

async function openForm(path = '/experiments/new'): Promise<void> {
  await page.goto(`${webUrl}${path}`);
  await nameField().waitFor();
  await total().waitFor();
}

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 6 });
  ({ webUrl } = platform);
  browser = await launchChromium();
  context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(await createSignInLink(platform.database.db, { webUrl }));
  await page.waitForURL(`${webUrl}/`);
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
  await platform?.close();
});

describe('the experiment builder', { timeout: 300_000 }, () => {
  it('tells the cost of every network and of the whole, which stays in view', async () => {
    await openForm();
    const row = page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /STID-s/ }) });
    expect(await row.first().getByRole('cell').nth(1).innerText()).toMatch(/\d/);
    expect(await row.first().getByRole('cell').nth(2).innerText()).toMatch(/\d (s|min)/);
    const bill = page.getByRole('complementary', { name: 'Before you start' });
    await bill.getByText('Ready at about', { exact: true }).waitFor();
    await bill.getByText('Memory of a run').waitFor();
    await bill.getByText(/nothing like them has run here yet/).waitFor();
    await bill.getByText(/The test part holds .* days, no whole week/).waitFor();
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    const place = await total().boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(900);
  });

  it('asks for controls whether one wants them or not', async () => {
    const controls = page.getByRole('checkbox', { name: 'control Controls' });
    expect(await controls.isChecked()).toBe(true);
    expect(await controls.isDisabled()).toBe(true);
  });

  it('refuses nonsense at the field, in words, and prices again once it is mended', async () => {
    const seeds = page.getByLabel('Number of seeds');
    await seeds.fill('0');
    await page.getByText(/Number of seeds: expected a whole number from 1 to/).waitFor();
    expect(await seeds.getAttribute('aria-invalid')).toBe('true');
    await seeds.fill('2');
    await page.getByText(/^\d+ runs, about/).waitFor();
    await nameField().focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Give the experiment a name.').waitFor();
    expect(await nameField().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps what was written over a reload, until one begins anew', async () => {
    await nameField().fill('Kept over a reload');
    await updates().first().fill('25');
    await page.getByText('custom, from quick').waitFor();
    await page.reload();
    await page.getByText(/^Your draft of .* is back\./).waitFor();
    expect(await nameField().inputValue()).toBe('Kept over a reload');
    expect(await updates().first().inputValue()).toBe('25');
    await page.getByRole('button', { name: 'Begin anew' }).click();
    expect(await nameField().inputValue()).toBe('');
  });

  it('has no fault of accessibility in any theme and width, and speaks Chinese', async () => {
    expect(await faultsInEveryView(page, `${webUrl}/experiments/new`)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.context().addCookies([{ name: 'stillgraph-locale', value: 'zh', url: webUrl }]);
    await page.goto(`${webUrl}/experiments/new`);
    await page.getByRole('heading', { level: 1, name: '新建实验' }).waitFor();
    await page.getByLabel('实验名称').waitFor();
    await page.context().addCookies([{ name: 'stillgraph-locale', value: 'en', url: webUrl }]);
  });

  it('starts, is followed, cancelled and resumed', async () => {
    await openForm();
    await nameField().fill('Which student?');
    for (const field of await updates().all()) await field.fill('20');
    await page.getByText('custom, from quick').waitFor();
    await total().waitFor();
    await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
    await page.waitForURL(/\/experiments\/(?!new)/);
    experiment = page.url().slice(webUrl.length);
    await page.getByRole('heading', { level: 2, name: 'Now' }).waitFor();
    await page.getByText('Updates a second').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Yes, cancel all its runs' }).click();
    await page.getByRole('button', { name: /^Resume (the|\d+) cancelled run/ }).click();
    await page.getByRole('link', { name: 'Open the leaderboard' }).waitFor({ timeout: 240_000 });
    await page.getByRole('link', { name: 'Best student beside its teacher' }).waitFor({ timeout: 240_000 });
    await page.getByRole('link', { name: 'Only what differs' }).waitFor();
  });

  it('asks again with changes, priced from measured steps', async () => {
    await page.getByRole('link', { name: 'Ask again with changes' }).click();
    await page.waitForURL(/\/experiments\/new\?from=/);
    await nameField().waitFor();
    expect(await nameField().inputValue()).toBe('Which student?, again');
    expect(await updates().first().inputValue()).toBe('20');
    await total().waitFor();
  });

  it('is found by name and state, and put away', async () => {
    await page.goto(`${webUrl}/experiments?search=which`);
    await page.getByRole('link', { name: 'Which student?' }).waitFor();
    await page.getByRole('button', { name: 'failed', exact: true }).click();
    await page.getByText('No experiment is like that.').waitFor();
    expect(page.url()).toContain('state=failed');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('link', { name: 'Which student?' }).click();
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('button', { name: 'Put away' }).waitFor();
    expect(await faultsInEveryView(page, `${webUrl}/experiments`)).toEqual([]);
    expect(await faultsInEveryView(page, `${webUrl}${experiment}`)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('sweeps', { timeout: 300_000 }, () => {
  it('keep their draft, are priced, and weigh their trials in pictures with table twins', async () => {
    await page.goto(`${webUrl}${experiment}`);
    await page.getByRole('link', { name: 'Sweep its hyper-parameters' }).click();
    await page.getByLabel('Name of the sweep').fill('How wide, how fast?');
    await page.getByLabel('Field 1', { exact: true }).selectOption({ label: 'students.0.model.hidden, now 32' });
    await page.getByLabel('Values of field 1, with commas between them').fill('8, 32');
    await page.getByRole('button', { name: 'Another field' }).click();
    await page.getByLabel('Field 2', { exact: true }).selectOption('students.0.training.learningRate');
    await page.getByLabel('Values of field 2, with commas between them').fill('0.001, 0.01');
    await total().waitFor();
    await page.reload();
    await page.getByText(/^Your draft of .* is back\./).waitFor();
    await total().waitFor();
    expect(await faultsInEveryView(page, page.url())).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(page.url());
    await page.getByRole('button', { name: /^Start \d+ runs$/ }).click();
    await page.waitForURL(/\/sweeps\/(?!new)/);
    await page
      .getByRole('button', { name: /^Promote trial \d+ to an experiment|^Promote$/ })
      .first()
      .waitFor({ timeout: 240_000 });
    for (const head of ['Best so far', 'Error and cost', 'All fields at once', 'What matters']) {
      await page.getByRole('heading', { level: 2, name: head }).waitFor();
    }
    await page.getByRole('img', { name: /^Trials over all fields/ }).waitFor();
    await page.getByRole('button', { name: 'Trials over all fields to their validation MAE as a table' }).focus();
    await page.keyboard.press('t');
    await page.getByRole('table', { name: /^Trials over all fields/ }).waitFor();
    expect(await faultsInEveryView(page, page.url())).toEqual([]);
  });

  it('are tried again with changes', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Try again with changes' }).click();
    await page.getByLabel('Name of the sweep').waitFor();
    expect(await page.getByLabel('Values of field 2, with commas between them').inputValue()).toBe('0.001, 0.01');
    await page.goto(`${webUrl}/sweeps`);
    await page.getByRole('link', { name: 'How wide, how fast?' }).waitFor();
    expect(await faultsInEveryView(page, `${webUrl}/sweeps`)).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
});
