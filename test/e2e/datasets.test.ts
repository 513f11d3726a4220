/**
 * A dataset in the browser: statistics on the map, sensors chosen by click, keys and lasso, their series with a brush, the usual
 * week, findings that lead to their sensors and times, and the import in four steps; on simulated data, on a table with faults
 * that are known, and on los-loop where it is at hand.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../../apps/worker/src/import/testing/data-folder.ts';
import { datasetNamed } from '../../scripts/platform/experiments.ts';
import { launchChromium } from '../kit/chromium.ts';
import { asPerson, signIn } from '../kit/person.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { importInto } from '../kit/whole-platform.ts';
import { faultsInEveryView } from './page-faults.ts';

const SENSORS = 16;
const losLoop = join(dataFolder, 'los-loop');

let platform: TestPlatform;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
const pageErrors: string[] = [];

/** Five days of five sensors whose faults are known: a gap, a stuck value, a speed below zero, and one that repeats another. */
function faultyTable(): string {
  const lines = ['time,well,gap,stuck,negative,twin'];
  for (let step = 0; step < 1440; step += 1) {
    const time = new Date(Date.UTC(2024, 0, 1, 0, 5 * step)).toISOString();
    const usual = (shift: number) =>
      (50 + 8 * Math.sin((step + shift) / 46) + ((step * 7 + shift) % 13) / 10).toFixed(3);
    const well = usual(0);
    const gap = step >= 300 && step < 348 ? '' : usual(3);
    const stuck = step >= 700 && step < 760 ? '61.5' : usual(5);
    lines.push([time, well, gap, stuck, step === 900 ? '-4' : usual(9), well].join());
  }
  return `${lines.join('\n')}\n`;
}

/** Three days of speeds of which one sensor writes zeros where it is silent. */
function zerosTable(): Buffer {
  const lines = ['time,a,b'];
  for (let step = 0; step < 864; step += 1) {
    const time = new Date(Date.UTC(2024, 0, 1, 0, 5 * step)).toISOString();
    const speed = 50 + (step % 17) / 3;
    lines.push([time, speed.toFixed(2), step % 200 < 40 && step > 40 ? '0' : speed.toFixed(2)].join());
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

async function openDataset(name: string): Promise<string> {
  const dataset = await datasetNamed(asPerson(context, platform.webUrl), name);
  if (dataset === undefined) throw new Error(`the dataset "${name}" is gone`);
  const address = `${platform.webUrl}/datasets/${dataset.id}`;
  await page.goto(address);
  await page.getByRole('grid', { name: 'Sensors' }).waitFor();
  return address;
}

const asked = (name: string) => new URL(page.url()).searchParams.get(name);
const chosen = () => page.locator('.chosen-said').textContent();

beforeAll(async () => {
  platform = await openTestPlatform({ days: 3, gridSize: 3, sensors: SENSORS });
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-datasets-'));
  await writeFile(join(folder, 'faulty-speeds.csv'), faultyTable());
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  await signIn(context, { db: platform.database.db, webUrl: platform.webUrl });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => pageErrors.push(message));
});
afterAll(async () => {
  await browser.close();
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a dataset', { timeout: 120_000 }, () => {
  it('shows any statistic of its sensors on the map and in the table', async () => {
    await openDataset(platform.datasetName);
    await page.locator('.leaflet-container').waitFor();
    await page.getByLabel('Colour').selectOption('longest gap');
    await page
      .locator('.map-legend')
      .getByText(/^longest gap, /)
      .waitFor();
    await page.getByRole('columnheader', { name: 'longest gap, h' }).waitFor();
    expect(asked('colour')).toBe('longestGap');
  });

  it('lets many sensors be chosen by keys, by clicks and by a line around them', async () => {
    const rows = page.getByRole('grid', { name: 'Sensors' }).locator('tbody tr[aria-selected]');
    await rows.nth(1).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(chosen).toBe('2 sensors');
    expect(asked('sensors')).toBe('1-2');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('tr[aria-selected="true"]').count()).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Control+a');
    await expect.poll(chosen).toBe(`${SENSORS} sensors`);
    await rows.first().click();
    await expect.poll(chosen).toMatch(/^Sensor /);

    await page.getByRole('button', { name: 'Draw a line around sensors' }).click();
    const box = await page.locator('.leaflet-container').boundingBox();
    if (box === null) throw new Error('the map is not to be seen');
    const corner = (x: number, y: number) =>
      page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 8 });
    await corner(0.01, 0.02);
    await page.mouse.down();
    await corner(0.97, 0.02);
    await corner(0.97, 0.98);
    await corner(0.01, 0.98);
    await page.mouse.up();
    await expect.poll(chosen).toBe(`${SENSORS} sensors`);
    await page.getByRole('button', { name: 'Draw a line around sensors' }).click();
  });

  it('brings of the series what is shown, and lets a part be drawn by keys', async () => {
    const series: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/series?')) series.push(request.url());
    });
    const end = page.getByRole('slider', { name: 'Its end' });
    await page.getByRole('group', { name: 'Span' }).getByRole('button', { name: 'day' }).click();
    const before = await end.getAttribute('aria-valuetext');
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => end.getAttribute('aria-valuetext')).not.toBe(before);
    await expect.poll(() => asked('period')).toMatch(/^0-\d+$/);
    await expect
      .poll(() => series.some((url) => url.includes(`from=0&to=${asked('period')?.slice(2) ?? ''}`)))
      .toBe(true);
    await page.locator('.series-pane .line-chart').first().focus();
    await page.keyboard.press('t');
    await page
      .getByRole('region', { name: /as a table$/ })
      .getByRole('columnheader', { name: 'Highest' })
      .waitFor();
    await page.keyboard.press('t');
  });

  it('shows the usual week, hour by hour, with its table', async () => {
    const week = page.getByRole('group', { name: /by hour of the week/ });
    await week.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Monday 01:00: /).waitFor();
    await page.keyboard.press('t');
    const table = page.getByRole('region', { name: /by hour of the week.*as a table$/ });
    expect(await table.getByRole('row').count()).toBe(25);
    await page
      .getByRole('group', { name: 'What the week shows' })
      .getByRole('button', { name: 'share missing' })
      .click();
    await page.getByRole('region', { name: /^Share missing by hour of the week/ }).waitFor();
  });

  it('tells what looks wrong, each with the way to its sensor and time', async () => {
    const name = await importInto(platform, join(folder, 'faulty-speeds.csv'), { quantity: 'speed', unit: 'mi/h' });
    const address = await openDataset(name);
    await page.getByText('These sensors have no coordinates').waitFor();
    await page.getByRole('link', { name: /^gap: 4 h from 2 Jan 2024, 01:00/ }).click();
    await expect.poll(chosen).toBe('Sensor gap');
    const [from = 0, to = 0] = (asked('period') ?? '').split('-').map(Number);
    expect(from).toBeLessThan(300);
    expect(to).toBeGreaterThan(348);
    await page.getByRole('link', { name: /^stuck: 61.5 mph for 5 h from / }).click();
    await expect.poll(chosen).toBe('Sensor stuck');
    await page.getByRole('link', { name: /^negative: −4.0 mph at 4 Jan 2024, 03:00/ }).waitFor();
    await page.getByRole('link', { name: 'twin: shows what well shows' }).click();
    await expect.poll(chosen).toBe('2 sensors');
    expect(await faultsInEveryView(page, `${address}?sensors=0,4`)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is the same in Chinese', async () => {
    const chinese = await browser.newContext({ locale: 'zh-CN', storageState: await context.storageState() });
    const other = await chinese.newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: '典型周' }).waitFor();
    await other.getByRole('heading', { name: '数据质量' }).waitFor();
    await chinese.close();
  });
});

describe('an import', { timeout: 120_000 }, () => {
  it('goes from files by a first look and what mends it to the dataset', async () => {
    await page.goto(`${platform.webUrl}/datasets`);
    const step = page.getByRole('list', { name: 'Steps of an import' }).locator('[aria-current="step"]');
    await step.getByText('Files').waitFor();
    await page
      .locator('input[type=file][aria-label="Choose files"]')
      .setInputFiles({ name: 'zeros.csv', mimeType: 'text/csv', buffer: zerosTable() });
    const found = page.getByRole('region', { name: 'What was found' });
    await found.getByText(/2 sensors, 864 steps of 5 min/).waitFor({ timeout: 60_000 });
    await found.getByRole('button', { name: 'Say so and look again: zeros are missing' }).click();
    await expect.poll(() => page.getByLabel('A zero is a missing reading').isChecked()).toBe(true);
    await found.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
    expect(await found.getByRole('button', { name: /zeros are missing/ }).count()).toBe(0);
    await found.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: 'Open the dataset' }).click({ timeout: 60_000 });
    await page.getByRole('grid', { name: 'Sensors' }).waitFor();
    await page.getByText('zeros are missing').waitFor();
  });
});

describe.skipIf(!existsSync(losLoop))('los-loop', { timeout: 180_000 }, () => {
  it('is chosen, drawn and judged whole', async () => {
    const name = await importInto(platform, losLoop, {});
    const address = await openDataset(name);
    await page.locator('.leaflet-container').waitFor();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await expect.poll(chosen).toBe('207 sensors');
    expect(asked('sensors')).toBe('0-206');
    await page.getByRole('heading', { name: 'Quality' }).waitFor();
    await page.locator('.quality-kind a').first().waitFor();
    expect(await faultsInEveryView(page, `${address}?colour=missing&sensors=0-5`)).toEqual([]);
  });
});

it('met no script error', () => {
  expect(pageErrors).toEqual([]);
});
