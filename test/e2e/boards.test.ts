/**
 * Leaderboards on the real stack: a board with its budget, stress tests and label budgets, and the page behind a share link as
 * strangers read it, without a script, in their language, inside of another page, and after it was ended.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExperiment, datasetNamed, preferredGraph } from '../../scripts/platform/experiments.ts';
import { launchChromium } from '../kit/chromium.ts';
import { shortConfig, untilSucceeded } from '../kit/fill-team.ts';
import { asPerson, signIn } from '../kit/person.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { faultsInEveryView } from './page-faults.ts';

let platform: TestPlatform;
let webUrl: string;
let browser: Browser;
let member: BrowserContext;
let page: Page;
/** Address of the board in the dashboard, and of the page behind its share link. */
let board: string;
let shared: string;
/** A page of somebody else that embeds the board, and frames the page itself. */
let elsewhere: Server | undefined;

beforeAll(async () => {
  platform = await openTestPlatform({ days: 3, gridSize: 3, sensors: 16 });
  webUrl = platform.webUrl;
  browser = await launchChromium();
  member = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  await signIn(member, { db: platform.database.db, webUrl });
  const api = asPerson(member, webUrl);
  const dataset = await datasetNamed(api, platform.datasetName);
  if (dataset === undefined) throw new Error('the simulated dataset is gone');
  const { id } = await createExperiment(api, {
    ...{ name: 'For the board', datasetId: dataset.id, graphId: preferredGraph(dataset).id },
    ...{ preset: null, config: shortConfig },
  });
  await untilSucceeded(api, id);
  page = await member.newPage();
}, 600_000);

afterAll(async () => {
  elsewhere?.close();
  await member.close();
  await browser.close();
  await platform.close();
});

/** A stranger's page without a script. */
async function asStranger(address: string, locale = 'en-US'): Promise<{ page: Page; status: number }> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale, viewport: { width: 390, height: 844 } });
  const stranger = await context.newPage();
  const response = await stranger.goto(address);
  return { page: stranger, status: response?.status() ?? 0 };
}

describe('a leaderboard', { timeout: 120_000 }, () => {
  it('weighs accuracy against what a device can carry', async () => {
    await page.goto(`${webUrl}/leaderboards`);
    await page.locator('main a[href^="/leaderboards/"]').first().click();
    const plot = page.getByRole('img', { name: /^Accuracy against latency: \d+ entries/ });
    await plot.waitFor();
    board = page.url();
    const answer = page.locator('.board-answer');
    await expect.poll(() => answer.innerText()).toMatch(/^Without a limit: /);
    await page.getByRole('button', { name: 'Parameters', exact: true }).click();
    const slider = page.getByRole('slider', { name: /Device budget/ });
    await slider.focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => answer.innerText()).toMatch(/^(Within|No student stays within) /);
    expect(await page.locator('.board-table tr[data-beyond]').count()).toBeGreaterThan(0);
    // A link is the view.
    await page.waitForURL(/cost=parameters&budget=/);
    await page.reload();
    await expect.poll(() => answer.innerText()).toMatch(/^(Within|No student stays within) /);
    await page.locator('main').focus();
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Entries by cost' }).waitFor();
  });

  it('shows what stress does to its entries, and that one share of labels draws no curve', async () => {
    await page.goto(board);
    const stress = page.getByRole('region', { name: 'Stress tests' }).first();
    await stress.getByRole('columnheader', { name: 'No stress' }).waitFor();
    expect(await stress.locator('td[data-heat="5"]').count()).toBeGreaterThan(0);
    await page.getByText('All students of this board learnt from one share of the labels').waitFor();
    await page.getByRole('group', { name: 'Columns' }).getByRole('button', { name: 'under stress' }).click();
    await page.getByText('By how much the test error rises').waitFor();
  });

  it('leads to its history and is shared by a link that is shown once, with what embeds it', async () => {
    await page.goto(board);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: 'Rankings' }).waitFor();
    await page.getByRole('button', { name: 'Share this board by link' }).click();
    shared = await page.getByLabel('The new share link').inputValue();
    expect(shared).toMatch(/\/share\/[\w-]{22}$/);
    expect(await page.getByLabel('To embed it in another page').inputValue()).toContain(`src="${shared}/embed"`);
  });

  it('has no fault in either theme, wide or narrow, and speaks Chinese', async () => {
    expect(await faultsInEveryView(page, board)).toEqual([]);
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    await signIn(context, { db: platform.database.db, webUrl });
    const chinese = await context.newPage();
    await chinese.goto(board);
    await chinese.getByRole('heading', { name: '压力测试' }).waitFor();
    await expect.poll(() => chinese.locator('.board-answer').innerText()).toMatch(/^不设预算：/);
    await context.close();
  });
});

describe('the page behind a share link', { timeout: 120_000 }, () => {
  it('is whole on a phone without a script', async () => {
    const { page: stranger, status } = await asStranger(shared);
    expect(status).toBe(200);
    await stranger.getByRole('img', { name: /^Map of 16 sensors\. Observed speed, / }).waitFor();
    expect(await stranger.locator('h1').innerText()).toContain('12 to 12 steps');
    expect(await stranger.locator('.shared-answer').innerText()).toMatch(/^Without a limit: /);
    const ranks = stranger.getByRole('region', { name: 'Ranking' });
    expect(await ranks.getByRole('listitem').count()).toBe(4);
    expect(await stranger.getByRole('img', { name: /^Accuracy against latency: / }).count()).toBe(1);
    await stranger.getByText('A bar beside ranks joins entries').waitFor();
    expect(await stranger.getByRole('link', { name: 'parquet' }).getAttribute('href')).toMatch(/^\/export\/shared\//);
    await stranger.getByText('The map as a table').click();
    expect(
      await stranger
        .getByRole('region', { name: /^Observed speed/ })
        .getByRole('row')
        .count(),
    ).toBe(17);
    expect(await stranger.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await stranger.context().close();
  });

  it('answers to a horizon and a budget by links and a form alone', async () => {
    const { page: stranger } = await asStranger(shared);
    await stranger.getByRole('navigation', { name: 'Horizon' }).getByRole('link', { name: '15 min' }).click();
    await stranger.getByText('Errors at 15 min are means over the seeds').waitFor();
    await stranger.getByRole('navigation', { name: 'Cost' }).getByRole('link', { name: 'Parameters' }).click();
    await stranger.getByLabel('Device budget, parameters').fill('1');
    await stranger.getByRole('button', { name: 'Show' }).click();
    await stranger.waitForURL(/cost=parameters.*budget=1/);
    expect(await stranger.locator('.shared-answer').innerText()).toContain('1');
    expect(await stranger.locator('.shared-ranks li[data-beyond]').count()).toBeGreaterThan(0);
    await stranger.context().close();
  });

  it('has a picture for previews of its link, which holds the answer', async () => {
    const { page: stranger } = await asStranger(shared);
    const told = async (property: string) =>
      (await stranger.locator(`meta[property="${property}"]`).first().getAttribute('content')) ?? '';
    const [address, alt] = [await told('og:image'), await told('og:image:alt')];
    expect(alt).toBe(await stranger.locator('.shared-answer').innerText());
    await stranger.context().close();
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    // Ink where the answer stands, beside its bar.
    await page.goto(webUrl);
    const ink = await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(image, 0, 0);
        const { data = new Uint8ClampedArray() } = drawing?.getImageData(80, 185, 1000, 40) ?? {};
        return data.filter((value, at) => at % 4 === 0 && value < 100).length;
      },
      `data:image/png;base64,${bytes.toString('base64')}`,
    );
    expect(ink).toBeGreaterThan(1000);
  });

  it('embeds in another page, which may frame nothing else', async () => {
    elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<iframe src="${shared}/embed"></iframe><iframe src="${shared}"></iframe>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => elsewhere?.once('listening', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const { page: stranger } = await asStranger(`http://127.0.0.1:${port}/`);
    const embedded = stranger.frameLocator('iframe').first();
    await embedded.getByRole('heading', { level: 1 }).waitFor();
    const whole = embedded.getByRole('link', { name: /^The whole board/ });
    expect(await whole.getAttribute('href')).toBe(new URL(shared).pathname);
    expect(await stranger.frameLocator('iframe').nth(1).locator('h1').count()).toBe(0);
    await stranger.context().close();
    const rules = async (address: string) => (await fetch(address)).headers.get('content-security-policy');
    expect(await rules(`${shared}/embed`)).toBe('frame-ancestors *');
    for (const address of [shared, `${webUrl}/`, `${webUrl}/sign-in`]) {
      expect(await rules(address)).toBe("frame-ancestors 'none'");
    }
  });

  it('has no fault in either theme, wide or narrow', async () => {
    expect(await faultsInEveryView(page, shared)).toEqual([]);
    expect(await faultsInEveryView(page, `${shared}/embed`)).toEqual([]);
  });

  it('speaks the language that the browser asks for', async () => {
    const { page: stranger } = await asStranger(shared, 'zh-CN');
    expect(await stranger.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await stranger.locator('.shared-answer').innerText()).toMatch(/^不设预算：/);
    await stranger.context().close();
  });

  it('says that it shows nothing once the link is ended, and where there never was one', async () => {
    await page.goto(board);
    await page.getByRole('button', { name: /^End/ }).first().click();
    await page.getByRole('button', { name: 'Yes, end this link' }).click();
    await page.getByText('The link shows nothing any more.').waitFor();
    for (const [address, heading] of [
      [shared, 'This link shows nothing'],
      [`${shared}/embed`, 'This link shows nothing'],
      [`${webUrl}/share/nothing`, 'This link shows nothing'],
      [`${webUrl}/boards/nothing`, 'There is no public leaderboard here'],
    ] as const) {
      const { page: stranger, status } = await asStranger(address);
      expect([status, await stranger.locator('h1').innerText()]).toEqual([404, heading]);
      await stranger.context().close();
    }
    expect((await fetch(`${shared}/picture.png`)).status).toBe(404);
  });
});
