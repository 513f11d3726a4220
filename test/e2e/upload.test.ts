// The way of files from a person's disk to a dataset: chosen together, paused, gone on with after a reload, looked at, imported.
import { createSignInLink } from '@stillgraph/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { accessibilityFaults } from './page-faults.ts';

let platform: TestPlatform | undefined;
let browser: Browser | undefined;
let page: Page;
const pageErrors: string[] = [];
/** Numbers of the parts that the page sent, in their order. */
const sentParts: number[] = [];

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 4 });
  browser = await launchChromium();
  page = await (await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 1000 } })).newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('request', (request) => {
    const part = /\/parts\/(\d+)$/.exec(request.url())?.[1];
    if (part !== undefined && request.method() === 'PUT') sentParts.push(Number(part));
  });
  await page.goto(await createSignInLink(platform.database.db, { webUrl: platform.webUrl }));
  await page.waitForURL(`${platform.webUrl}/`);
});
afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

const SENSORS = 320;
/** Three parts: speeds of five minutes, of which one sensor says nothing for hours and writes zeros. */
function speeds(): Buffer {
  const lines = [`time,${Array.from({ length: SENSORS }, (_, at) => `s${at}`).join(',')}`];
  for (let step = 0; step < 10_000; step++) {
    const time = new Date(Date.UTC(2024, 0, 1, 0, 5 * step)).toISOString();
    const swing = 50 + 8 * Math.sin((2 * Math.PI * step) / 288);
    const row = Array.from({ length: SENSORS }, (_, at) =>
      at === 3 && step % 1000 < 200 ? '0' : (swing + ((step * 7 + at * 13) % 97) / 10).toFixed(3),
    );
    lines.push(`${time},${row.join(',')}`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
const places = Buffer.from(
  `id,latitude,longitude\n${Array.from({ length: SENSORS }, (_, at) => `s${at},${52 + at / 1000},4.2`).join('\n')}\n`,
);
const files = [
  { name: 'speeds.csv', mimeType: 'text/csv', buffer: speeds() },
  { name: 'places.csv', mimeType: 'text/csv', buffer: places },
];

const choose = () => page.locator('input[type=file][aria-label="Choose files"]').setInputFiles(files);
const openDatasets = async () => {
  await page.goto(`${platform?.webUrl ?? ''}/datasets`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
};

/** Faults of the page as it stands, in both themes and on a phone too; it is left as it was. */
async function faultsAsItStands(): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 1000 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${width} px, ${colorScheme}: ${wider} px wider than the window`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 1000 });
  return faults;
}

describe('a person with files', { timeout: 240_000 }, () => {
  it.each([
    ['import a road network', 'Choose a file', '/networks#import'],
    ['import a dataset', 'Choose files', '/datasets#import'],
  ])('is led by "%s" in the palette to "%s"', async (command, button, address) => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.getByRole('combobox').fill(command);
    await palette
      .getByRole('option', { selected: true })
      .filter({ hasText: new RegExp(command, 'i') })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    const choice = page.getByRole('button', { name: button, exact: true });
    await expect.poll(() => choice.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await choice.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });

  it('sends them, pauses, and goes on after a reload with what is missing alone', async () => {
    await openDatasets();
    expect(await faultsAsItStands()).toEqual([]);
    // A line so slow that there is time to think.
    await page.route('**/parts/3', (route) => void route.request());
    await choose();
    await page.getByText(/^Sending/).waitFor();
    await expect.poll(() => sentParts, { timeout: 60_000 }).toContain(3);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/^Paused/).waitFor();
    expect(await faultsAsItStands()).toEqual([]);
    await page.unroute('**/parts/3');

    await openDatasets();
    const row = page.getByRole('row').filter({ hasText: 'places.csv and 1 more' });
    await row.getByText(/is there; choose the same files to go on/).waitFor();
    expect(await faultsAsItStands()).toEqual([]);
    sentParts.length = 0;
    await choose();
    await page.getByRole('form', { name: 'Import' }).waitFor();
    expect(sentParts.toSorted()).toEqual([3, 4]);
  });

  it('says what the files cannot say, sees what is found, and imports what was looked at', async () => {
    const form = page.getByRole('form', { name: 'Import' });
    await form.getByLabel('Short name').fill('speeds-by-hand');
    await form.getByLabel('Title').fill('Speeds by hand');
    await form.getByLabel('Unit').fill('mi/h');
    await form.getByLabel('What is measured').fill('speed');
    await form.getByLabel('Time zone').fill('Atlantis/Centre');
    await form.getByLabel('Places of the sensors').selectOption('places.csv');
    await form.getByRole('button', { name: 'Look at it' }).click();
    await form.getByRole('alert').filter({ hasText: 'expected an IANA time zone' }).waitFor();
    await form.getByLabel('Time zone').fill('Europe/Amsterdam');
    await form.getByRole('button', { name: 'Look at it' }).click();
    const found = page.getByRole('region', { name: 'What was found' });
    await found.getByText(/320 sensors, 10.000 steps of 5 min/).waitFor({ timeout: 120_000 });
    await found.getByText(/zero/).first().waitFor();
    expect(await faultsAsItStands()).toEqual([]);

    // What was found is of what stood in the form, and no longer of what stands there now.
    await form.getByLabel('A zero is a missing reading').check();
    expect(await found.count()).toBe(0);
    await form.getByRole('button', { name: 'Look at it' }).click();
    await found.getByRole('button', { name: 'Import it' }).click({ timeout: 120_000 });
    await page.getByRole('link', { name: 'Speeds by hand' }).waitFor({ timeout: 120_000 });
    await page.getByText('320 sensors, every 5 min').waitFor();
  });

  it('gives an upload up, and nothing of it is listed', async () => {
    await openDatasets();
    await page.route('**/parts/2', (route) => void route.request());
    await choose();
    await expect.poll(() => sentParts, { timeout: 60_000 }).toContain(2);
    await page.getByRole('button', { name: 'Give up' }).click();
    await page.getByRole('button', { name: 'Yes, remove what was sent' }).click();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.unroute('**/parts/2');
    await openDatasets();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('row').filter({ hasText: 'and 1 more' }).count()).toBe(0);
  });

  it('met no script error', () => {
    expect(pageErrors).toEqual([]);
  });
});
