/**
 * Runs in a real browser on the real stack: one is watched, cancelled and resumed from its checkpoint; several are laid beside
 * each other; where they come from is a picture that keys go along; views are overwritten after a question alone; all of it in
 * both languages.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createExperiment, datasetNamed, preferredGraph } from '../../scripts/platform/experiments.ts';
import { launchChromium } from '../kit/chromium.ts';
import { until } from '../kit/laboratory.ts';
import { asPerson, signIn } from '../kit/person.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { faultsInEveryView } from './page-faults.ts';

const training = { updates: 30, validations: 3, batchSize: 8 };
const students = [{ model: { name: 'nlinear' }, training }];
const pageErrors: string[] = [];
let platform: TestPlatform;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const runsShape = z.object({
  runs: z.object({ nodes: z.array(z.object({ id: z.string(), status: z.string(), kind: z.string() })) }),
});

/** The runs of the team, the newest first. */
async function runsOf(experimentId: string) {
  const query = 'query ($id: ID!) { runs(first: 100, filter: { experimentId: $id }) { nodes { id status kind } } }';
  return (await asPerson(context, platform.webUrl).ask(runsShape, query, { id: experimentId })).runs.nodes;
}

async function begin(name: string, updates: number, hidden = 16): Promise<string> {
  const api = asPerson(context, platform.webUrl);
  const dataset = await datasetNamed(api, platform.datasetName);
  if (dataset === undefined) throw new Error('the simulated dataset is gone');
  const teachers = [{ model: { name: 'stid', hidden, blocks: 1 }, training: { ...training, updates } }];
  const config = { seeds: 1, teachers, students, methods: [{ name: 'response', weight: 0.9 }] };
  const input = { name, datasetId: dataset.id, graphId: preferredGraph(dataset).id, preset: null, config };
  return (await createExperiment(api, input)).id;
}

/** Asked as a member of the team would ask it. */
async function madeModel(runId: string): Promise<string> {
  const api = asPerson(context, platform.webUrl);
  const shape = z.object({ done: z.object({ model: z.object({ id: z.string() }) }) });
  const { done } = await api.ask(shape, 'mutation { done: modelCreate(input: { name: "edge-box" }) { model { id } } }');
  const version =
    'mutation ($input: ModelVersionCreateInput!) { modelVersionCreate(input: $input) { version { id } } }';
  await api.ask(z.unknown(), version, { input: { modelId: done.model.id, runId } });
  return done.model.id;
}

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 6 });
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  await signIn(context, { db: platform.database.db, webUrl: platform.webUrl });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => pageErrors.push(message));
});

afterAll(async () => {
  await context.close();
  await browser.close();
  await platform.close();
});

describe('runs', { timeout: 300_000 }, () => {
  let experimentId: string;

  it('are watched, cancelled, and resumed from their checkpoint', async () => {
    // Minutes of work wherever it runs: a checkpoint is written every ten seconds.
    const id = await begin('A long one', 100_000, 128);
    const teacher = (await runsOf(id)).find(({ kind }) => kind === 'TEACHER');
    await page.goto(`${platform.webUrl}/runs/${teacher?.id ?? ''}`);
    await page.getByRole('heading', { name: 'Windows per second' }).waitFor({ timeout: 120_000 });
    await page.getByRole('group', { name: /^Loss by term/ }).waitFor();
    await page.getByRole('button', { name: 'linear' }).first().click();
    await page.waitForURL(/axis=linear/);
    await page.getByText('Last checkpoint').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Pause the log' }).click();
    await page.getByRole('button', { name: /^Follow again/ }).click();
    await page.getByRole('button', { name: 'Pause the log' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Yes, cancel' }).click();
    await page.getByText(/goes on after update .+ if it is resumed/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText(/resumed after update/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Yes, cancel' }).click();
    await page.getByRole('button', { name: 'Run again' }).waitFor();
  });

  it('lie over each other, and differ in what is listed below', async () => {
    experimentId = await begin('A short one', 40);
    const all = await until('the short experiment has ended', async () => {
      const runs = await runsOf(experimentId);
      return runs.every(({ status }) => status === 'SUCCEEDED') && runs;
    });
    expect(all.length).toBeGreaterThan(2);
    await page.goto(`${platform.webUrl}/runs?filter=${encodeURIComponent(JSON.stringify({ experimentId }))}`);
    const ticks = page.getByRole('checkbox', { name: /^Compare / });
    await ticks.first().waitFor();
    for (const tick of await ticks.all()) await tick.check();
    await page.getByRole('link', { name: `Compare ${all.length}` }).click();
    const chart = page.getByRole('group', { name: /validation\/mae of \d runs/ });
    await chart.waitFor();
    await page.getByLabel('Metric').selectOption('loss/total');
    await page.waitForURL(/metric=loss/);
    const drawn = page.getByRole('list', { name: 'Runs that are drawn' }).getByRole('checkbox');
    await drawn.first().uncheck();
    await page.waitForURL(/hidden=/);
    await page.getByRole('group', { name: /loss\/total of \d runs/ }).press('t');
    await page.getByRole('region', { name: 'loss/total, as a table' }).waitFor();
    await page.getByRole('rowheader', { name: 'Config' }).waitFor();
    await page.getByRole('rowheader', { name: 'model.name' }).waitFor();
  });

  it('tell where they come from, in a picture that keys go along and in its table', async () => {
    const student = (await runsOf(experimentId)).find(({ kind }) => kind === 'STUDENT');
    const boards = z.object({ leaderboards: z.object({ nodes: z.array(z.unknown()) }) });
    await until('the runs are ranked', async () => {
      const api = asPerson(context, platform.webUrl);
      return (await api.ask(boards, '{ leaderboards(first: 1) { nodes { id } } }')).leaderboards.nodes.length > 0;
    });
    await page.goto(`${platform.webUrl}/runs/${student?.id ?? ''}`);
    await page.getByRole('link', { name: 'All of it' }).click();
    await page.waitForURL(/\/lineage\?of=/);
    const picture = page.getByRole('group', { name: /^Lineage\./ });
    const own = picture.locator('[data-this="true"]');
    await own.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await picture.locator(':focus').getAttribute('data-this')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Lineage' });
    await table.waitFor();
    const kinds = (await table.getByRole('row').allInnerTexts()).join('\n');
    for (const kind of ['import', 'dataset', 'graph', 'protocol', 'rank']) expect(kinds).toContain(kind);
    // The same from the version of a model that holds its weights.
    const model = await madeModel(student?.id ?? '');
    await page.goto(`${platform.webUrl}/models/${encodeURIComponent(model)}`);
    await page.getByRole('link', { name: 'Lineage' }).click();
    await page.getByRole('heading', { name: 'edge-box, model, version 1' }).waitFor();
  });

  it('are looked at through saved views, which are overwritten after a question', async () => {
    await page.goto(`${platform.webUrl}/runs?groupBy=kind`);
    await page.locator('summary', { hasText: 'Views' }).click();
    await page.getByLabel('Keep this view as').fill('By kind');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('By kind is saved.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Group by').selectOption('seed');
    await page.waitForURL(/groupBy=seed/);
    await page.locator('summary', { hasText: 'View' }).click();
    await page.getByRole('button', { name: /^Overwrite the view By kind/ }).click();
    await page.getByRole('button', { name: 'Yes, overwrite it' }).click();
    await page.getByText('By kind is what the table shows now.').waitFor();
  });

  it('have pages without faults, in both themes, wide and narrow', async () => {
    const [first, second] = await runsOf(experimentId);
    const faults: string[] = [];
    for (const address of [
      '/runs',
      `/runs/${first?.id ?? ''}`,
      `/runs/differences?ids=${first?.id ?? ''},${second?.id ?? ''}`,
      `/lineage?of=${first?.id ?? ''}`,
      '/models',
    ]) {
      const found = await faultsInEveryView(page, `${platform.webUrl}${address}`);
      faults.push(...found.map((fault) => `${address}, ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('are told in Chinese to whoever asks for it', async () => {
    await context.addCookies([{ name: 'stillgraph-locale', value: 'zh', url: platform.webUrl }]);
    const [run] = await runsOf(experimentId);
    await page.goto(`${platform.webUrl}/runs`);
    await page.getByRole('columnheader', { name: '模型与方法' }).waitFor();
    await page.goto(`${platform.webUrl}/runs/${run?.id ?? ''}`);
    await page.getByRole('heading', { name: '日志' }).waitFor();
    await page.getByRole('link', { name: '查看全部' }).click();
    await page.getByRole('heading', { name: '来源关系', level: 1 }).waitFor();
  });

  it('raise no error of a page', () => {
    expect(pageErrors).toEqual([]);
  });
});
