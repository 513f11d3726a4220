/**
 * The network editor on the real stack: a road network is drawn and changed by pointer and by keys, its faults are told, a
 * version is made of it, nothing is lost on a reload, and of two who change it at once the second is told and loses nothing.
 */
import { readFile } from 'node:fs/promises';
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
/** Of the editor of the demo's network. */
let address: string;

async function openPage(): Promise<Page> {
  if (context === undefined) throw new Error('there is no browser');
  const opened = await context.newPage();
  opened.on('pageerror', (error) => pageErrors.push(error.message));
  return opened;
}

const told = (text: RegExp | string, on = page) => on.locator('.editor-told').filter({ hasText: text }).waitFor();
const row = (id: string, on = page) =>
  on.getByRole('row').filter({ has: on.getByRole('gridcell', { name: id, exact: true }).first() });

/** Does something while the row of a part alone is in the table; keys go to the selected row afterwards, where there is one. */
async function withRow<Value>(id: string, use: () => Promise<Value>): Promise<Value> {
  const find = page.getByRole('searchbox');
  await find.fill(id);
  const value = await use();
  await find.fill('');
  const selected = page.locator('[aria-selected="true"] [tabindex="0"]');
  if ((await page.locator('.editor-table .meta').innerText()).startsWith('1 of')) await selected.focus();
  return value;
}

/** Selects a part by its row. */
async function selectRow(kind: 'Segments' | 'Junctions' | 'Sensors', id: string): Promise<void> {
  await page.getByRole('button', { name: kind, exact: true }).click();
  await withRow(id, async () => {
    await row(id).first().getByRole('gridcell').first().click();
    await page.locator('.editor-side h2').filter({ hasText: id }).first().waitFor();
  });
}

/** Where the selected junction or sensor is on the screen. */
async function placeOfSelected(): Promise<{ x: number; y: number }> {
  const box = await page.locator('.editor-handle').boundingBox();
  if (box === null) throw new Error('nothing that can be dragged is selected');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function click({ x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 6, y - 6);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

/** Writes into the cell of a selected row by keys alone, going `right` from its first cell. */
async function writeCell(right: number, text: string): Promise<void> {
  for (let step = 0; step < right; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const cells = (id: string): Promise<string[]> =>
  withRow(id, async () => {
    await row(id).first().waitFor();
    return row(id).first().getByRole('gridcell').allInnerTexts();
  });

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 6 });
  browser = await launchChromium();
  context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  page = await openPage();
  await page.goto(await createSignInLink(platform.database.db, { webUrl: platform.webUrl }));
  await page.waitForURL(`${platform.webUrl}/`);
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
  await platform?.close();
});

describe('the network editor', { timeout: 240_000 }, () => {
  it('opens from the networks, with the map and its table twin', async () => {
    await page.getByRole('banner').waitFor();
    await page.getByRole('link', { name: 'Networks' }).click();
    await page.getByRole('link', { name: /^Edit / }).click();
    await page.waitForURL(/\/networks\/[^/]+\/edit$/);
    address = page.url();
    await page.getByRole('grid', { name: 'Segments' }).waitFor();
    await page.getByRole('application', { name: /^Network .*, version 1$/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Save version' }).isDisabled()).toBe(true);
  });

  it('adds a junction and a road to it by keys, and sets its attributes in the table', async () => {
    await page.getByRole('button', { name: 'Junctions', exact: true }).click();
    const [, latitude = '', longitude = ''] = await cells('J1A');
    await page.getByRole('button', { name: 'Junction', exact: true }).click();
    const junction = page.getByRole('form', { name: 'New junction' });
    await junction.getByLabel('Latitude').fill('north');
    await junction.getByLabel('Longitude').fill(longitude);
    await page.keyboard.press('Enter');
    await junction.getByText('Expected a number from -85 to 85, got "north".').waitFor();
    await junction.getByLabel('Latitude').fill((Number(latitude) + 0.006).toFixed(6));
    await page.keyboard.press('Enter');
    await told('Added junction-1.');
    await page.getByRole('button', { name: 'Segments', exact: true }).click();
    const segment = page.getByRole('form', { name: 'New segment' });
    await segment.getByLabel('From junction').fill('J1A');
    await segment.getByLabel('To junction').fill('junction-1');
    await segment.getByLabel('both ways').check();
    await segment.getByRole('button', { name: 'Add' }).click();
    await told('Drew segment-1 from J1A to junction-1, and segment-2 back.');
    await page.getByRole('button', { name: 'Segment', exact: true }).click();
    await selectRow('Segments', 'segment-1');
    await writeCell(4, 'seven');
    await page.getByRole('alert').getByText('Expected a whole number from 1 to 99, got "seven".').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await told('Changed segment-1.');
    await writeCell(3, 'Mill Lane');
    await expect.poll(async () => (await cells('segment-1')).join(' ')).toContain('Mill Lane');
    expect(await cells('segment-1')).toEqual(expect.arrayContaining(['J1A', 'junction-1', '3', 'Mill Lane']));
  });

  it('tells the faults that an edit brings beside the button that they block', async () => {
    const faults = page.getByRole('list', { name: 'New faults' });
    await faults.getByText('A road ends at junction-1: it is joined with J1A alone.').waitFor();
    expect(await page.getByRole('button', { name: 'Save version' }).isDisabled()).toBe(true);
    expect(await cells('segment-1')).not.toContain('dangling end');
    await page.getByRole('button', { name: 'Junctions', exact: true }).click();
    await expect.poll(async () => (await cells('junction-1')).join(' ')).toContain('dangling end');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('draws by pointer from junction to junction, which lines snap to', async () => {
    await selectRow('Junctions', 'J1B');
    const end = await placeOfSelected();
    await selectRow('Junctions', 'junction-1');
    const start = await placeOfSelected();
    await page.getByRole('button', { name: 'Draw a segment' }).click();
    await page.getByLabel('both ways').check();
    await click({ x: start.x + 4, y: start.y - 3 });
    await click({ x: (start.x + end.x) / 2, y: start.y - 20 });
    await click({ x: end.x - 5, y: end.y - 3 });
    await told('Drew segment-3 from junction-1 to J1B, and segment-4 back.');
    await page.getByRole('button', { name: 'Select and move' }).click();
    // The road ends at nothing no more.
    await page.getByRole('list', { name: 'New faults' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Save version' }).isDisabled()).toBe(false);
  });

  it('moves a junction by pointer, and takes it back', async () => {
    await selectRow('Junctions', 'junction-1');
    const [, before] = await cells('junction-1');
    const { x, y } = await placeOfSelected();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y - 24, { steps: 5 });
    await page.mouse.up();
    await told(/^Moved junction-1; 4 segments followed\.$/);
    expect((await cells('junction-1'))[1]).not.toBe(before);
    await page.keyboard.press('Control+z');
    await told('Undone.');
    expect((await cells('junction-1'))[1]).toBe(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await told('Done again.');
    expect((await cells('junction-1'))[1]).not.toBe(before);
  });

  it('splits, joins, turns and deletes segments', async () => {
    await selectRow('Segments', 'segment-3');
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await told('Split segment-3 and its way back segment-4 at junction-2.');
    await selectRow('Segments', 'segment-3');
    await page.getByRole('combobox', { name: 'Join with' }).selectOption('segment-5');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await told('Joined segment-3 and segment-5.');
    await selectRow('Segments', 'segment-2');
    await page.keyboard.press('r');
    await told('segment-2 leads from J1A to junction-1 now.');
    await page.getByText('segment-2 runs along the same line as segment-1.').first().waitFor();
    await page.keyboard.press('Delete');
    await told('Deleted segment-2.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cells('segment-2')).slice(1, 3)).toEqual(['junction-1', 'J1A']);
  });

  it('places sensors on segments', async () => {
    await page.getByRole('button', { name: 'Sensors', exact: true }).click();
    await page.getByText('Choose beside the map whose sensors are placed.').waitFor();
    await page.getByRole('combobox', { name: 'Sensors of' }).selectOption({ index: 1 });
    // What was drawn waits for the sensors.
    await page.getByRole('button', { name: 'Take up again' }).click();
    await selectRow('Segments', 'segment-3');
    await page.getByRole('button', { name: 'Sensors', exact: true }).click();
    await page.getByRole('button', { name: 'Snap to segments' }).click();
    await told(/^Placed \d+ sensors\.$/);
    await page.getByRole('grid', { name: 'Sensors' }).getByRole('gridcell').first().click();
    await writeCell(2, 'J1A-J1B');
    await told(/stands on J1A-J1B/);
    await page.getByRole('list', { name: 'New faults' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save version' }).click();
    await page.getByRole('application', { name: /, version 2$/ }).waitFor({ timeout: 60_000 });
    await page.goto(address);
    await page.getByRole('grid', { name: 'Segments' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Sensors of' }).inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Sensors', exact: true }).click();
    const sensors = page.getByRole('grid', { name: 'Sensors' });
    await expect.poll(() => sensors.innerText()).toContain('J1A-J1B');
    expect(await sensors.innerText()).not.toContain('on no segment');
    await page.getByRole('button', { name: 'Segments', exact: true }).click();
    await expect.poll(async () => (await cells('segment-1')).join(' ')).toContain('Mill Lane');
  });
});

describe('the graph of a recipe', { timeout: 240_000 }, () => {
  const facts = async () => (await page.locator('.editor-side .facts dd').allInnerTexts()).join(' | ');

  it('is shown beside the map, with its counts, and follows sigma and threshold', async () => {
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.getByRole('img', { name: /^Weight over road distance: 1 at 0 km/ }).waitFor();
    await page.getByRole('heading', { name: 'Counts' }).waitFor();
    const before = await facts();
    await page.getByLabel(/^Threshold/).press('End');
    await expect.poll(facts).not.toBe(before);
    expect(page.url()).toContain('threshold=0.99');
    const few = await facts();
    await page.getByLabel(/^Threshold/).press('Home');
    await expect.poll(facts).not.toBe(few);
    const many = await facts();
    // So narrow a kernel joins no two sensors, whatever the threshold.
    await page.getByLabel(/^Sigma/).press('Home');
    await expect.poll(facts).not.toBe(many);
    expect(page.url()).toMatch(/sigma=\d/);
    await page.getByRole('button', { name: 'Take the standard deviation' }).click();
    await expect.poll(facts).toBe(many);
    await page.getByRole('button', { name: 'Sensors', exact: true }).click();
    await withRow('S001', () => row('S001').first().getByRole('gridcell').first().click());
    await page.getByText(/^\d+ edges? leads? from S001\.$/).waitFor();
    await page.getByRole('list', { name: 'Marks of the map' }).getByText('graph weight from S001').waitFor();
    await page.getByRole('button', { name: 'Weights as a table' }).click();
    await page.getByRole('region', { name: 'Weights, as a table' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is made by a worker as it was shown', async () => {
    const term = page.locator('.editor-side dt').filter({ hasText: 'Edges, to themselves included' });
    const edges = await term.locator('xpath=following-sibling::dd[1]').innerText();
    await page.getByRole('button', { name: 'Make the graph of this recipe' }).click();
    const made = page.getByRole('status').filter({ hasText: /^Made: / });
    await made.waitFor({ timeout: 60_000 });
    expect(await made.innerText()).toContain(`, ${edges} edges.`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
  });
});

describe('a draft', { timeout: 240_000 }, () => {
  it('is offered again after a reload, and saved as the next version', async () => {
    await selectRow('Segments', 'J1A-J1B');
    await writeCell(4, '5');
    await told('Changed J1A-J1B.');
    await page.reload();
    await page
      .getByRole('alert')
      .getByText(/^1 unsaved change of .* is kept in this browser\.$/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take up again' }).click();
    await told('Your draft is taken up again.');
    await expect.poll(async () => (await cells('J1A-J1B'))[4]).toBe('5');
    await page.getByLabel('What was changed and why').fill('a lane more');
    await page.getByRole('button', { name: 'Save version' }).click();
    await page.getByRole('application', { name: /, version 3$/ }).waitFor({ timeout: 60_000 });
    await expect.poll(async () => (await cells('J1A-J1B'))[4]).toBe('5');
    expect(await page.getByText('unsaved change').count()).toBe(0);
  });

  it('of the second of two people is kept and carried over to what the first saved', async () => {
    await selectRow('Segments', 'J1A-J1B');
    await writeCell(4, '6');
    const other = await openPage();
    await other.goto(address);
    await other.getByRole('button', { name: 'Let go' }).click();
    await row('J1B-J1A', other).first().getByRole('gridcell').first().click();
    await other.keyboard.press('r');
    await told(/leads from J1A to J1B now/, other);
    await other.getByLabel(/^Save with/).check();
    await other.getByRole('button', { name: 'Save version' }).click();
    await other.getByRole('application', { name: /, version 4$/ }).waitFor({ timeout: 60_000 });
    await other.close();
    await page.getByRole('button', { name: 'Save version' }).click();
    await page
      .getByRole('alert')
      .getByText(/^Somebody made another version meanwhile/)
      .waitFor();
    await page.getByRole('button', { name: 'Carry my changes over to it' }).click();
    await page.getByRole('application', { name: /, version 4$/ }).waitFor();
    await page.getByRole('button', { name: 'Take up again' }).click();
    await expect.poll(async () => (await cells('J1A-J1B'))[4]).toBe('6');
    await expect.poll(async () => (await cells('J1B-J1A')).slice(1, 3)).toEqual(['J1A', 'J1B']);
    await page.getByRole('button', { name: 'Save version' }).click();
    await page.getByRole('application', { name: /, version 5$/ }).waitFor({ timeout: 60_000 });
  });

  it('can be read in both themes, on a wide and on a narrow window', async () => {
    expect(await faultsInEveryView(page, address)).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
});

describe('versions of a network', { timeout: 240_000 }, () => {
  it('are compared on the map, with a table of what differs', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.getByRole('link', { name: 'Compare with v4' }).click();
    await page.waitForURL(/\/versions\?from=4&to=5$/);
    await page.getByRole('application', { name: /v4 → v5$/ }).waitFor();
    const table = page.getByRole('region', { name: 'Differences, as a table' });
    await table.getByRole('row').filter({ hasText: 'lanes: 5 → 6' }).waitFor();
    await page.getByRole('combobox', { name: 'Earlier version' }).selectOption('1');
    await page.waitForURL(/from=1/);
    const added = table.getByRole('row').filter({ hasText: 'added' });
    await added.filter({ hasText: 'segment-1' }).waitFor();
    await page.getByRole('button', { name: 'Added', exact: true }).click();
    expect(await table.getByRole('row').filter({ hasText: 'lanes:' }).count()).toBe(0);
    await added.first().getByRole('button').click();
    await page.waitForURL(/part=SEGMENT/);
    expect(await added.first().getByRole('button').getAttribute('aria-pressed')).toBe('true');
    expect(await faultsInEveryView(page, page.url())).toEqual([]);
  });

  it('are written as files of other programs', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.getByRole('grid', { name: 'Segments' }).waitFor();
    for (const [name, ending, text] of [
      ['GeoJSON', '.geojson', '"type":"FeatureCollection"'],
      ['OpenStreetMap XML', '.osm', '<osm version="0.6"'],
      ['SUMO net.xml', '.net.xml', '<net version='],
    ] as const) {
      await page.getByText('Export', { exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename().endsWith(ending)).toBe(true);
      expect(await readFile(await file.path(), 'utf8')).toContain(text);
      await page.keyboard.press('Escape');
    }
  });

  it('are drawn on by closing a road, in one step that opens it again', async () => {
    await selectRow('Segments', 'J1A-J2A');
    await page.getByRole('button', { name: 'Close the road' }).click();
    await told(/^Closed J1A-J2A, J2A-J1A\./);
    await page.getByRole('searchbox').fill('J1A-J2A');
    expect(await row('J1A-J2A').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('J1A-J2A').first().waitFor();
    await page.getByRole('searchbox').fill('');
  });

  it('are edited in Chinese', async () => {
    if (browser === undefined || context === undefined) throw new Error('there is no browser');
    const storageState = await context.storageState();
    const chinese = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, storageState });
    const other = await chinese.newPage();
    await other.goto(address);
    await other.getByRole('grid', { name: '路段' }).waitFor();
    await other.getByRole('button', { name: '保存版本' }).waitFor();
    expect(await accessibilityFaults(other)).toEqual([]);
    await chinese.close();
    expect(pageErrors).toEqual([]);
  });
});
