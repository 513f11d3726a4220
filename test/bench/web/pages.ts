/** Every page with a processor that is four times slower: how soon its largest content stands, how long it takes to answer. */
import type { Page } from 'playwright-core';
import { addressOf, dashboardRoutes } from '../../kit/dashboard-pages.ts';
import { asPerson } from '../../kit/person.ts';
import { milliseconds, type Figure } from '../figure.ts';
import { median } from '../statistics.ts';
import { interactWith } from './interactions.ts';
import type { LargeTeam } from './large-team.ts';
import { freshContext } from './page-record.ts';

const SLOWER = 4;
const LOADS = 3;
const LATEST_PAINT_MS = 2000;
const LONGEST_INTERACTION_MS = 200;
/** Polling goes on for as long as a page is open, so that some never come to rest. */
const REST_MS = 15_000;

interface Seen {
  readonly paintMs: number;
  readonly painted: string;
  readonly scriptBytes: number;
}

export async function measurePages(team: LargeTeam, say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const route of await dashboardRoutes()) {
    const address = await addressOf(route, { ...asPerson(team.context, team.webUrl), toldOnce: team.toldOnce });
    const figure = await figureOf(team, route, address);
    say([route, ...Object.values(figure.cells)].join('  '));
    figures.push(figure);
  }
  return figures;
}

async function figureOf(team: LargeTeam, route: string, address: string): Promise<Figure> {
  const loads: Seen[] = [];
  let worst = { ms: 0, what: 'nothing took 16 ms' };
  for (let load = 0; load < LOADS; load++) {
    const context = await freshContext(team.browser, team.context);
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(`${team.webUrl}${address}`);
    loads.push(await seenAtRest(page));
    if (load === LOADS - 1) {
      await interactWith(page);
      const interactions = await page.evaluate(() => Object.values(window.stillgraphRecord.interactions));
      worst = interactions.reduce((longest, one) => (one.ms > longest.ms ? one : longest), worst);
    }
    await context.close();
  }
  const paintMs = median(loads.map((load) => load.paintMs));
  return {
    name: route,
    cells: {
      paint: milliseconds(paintMs),
      'of what': loads[0]?.painted ?? '',
      interaction: milliseconds(worst.ms),
      script: kilobytes(Math.max(...loads.map(({ scriptBytes }) => scriptBytes))),
    },
    value: paintMs,
    target: {
      text: `< ${LATEST_PAINT_MS} ms, < ${LONGEST_INTERACTION_MS} ms`,
      met: paintMs < LATEST_PAINT_MS && worst.ms < LONGEST_INTERACTION_MS,
    },
    details: { loads, worst },
  };
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function seenAtRest(page: Page): Promise<Seen> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: REST_MS }).catch(() => undefined);
  return page.evaluate(() => {
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
      name.includes('.js'),
    );
    const { ms, element } = window.stillgraphRecord.largestPaint;
    return {
      paintMs: ms,
      painted: element,
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
}

/** Thousands of bytes, as budgets count them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
