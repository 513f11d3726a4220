/** The table of 5,000 runs, scrolled by the wheel. */
import type { Figure } from '../figure.ts';
import type { LargeTeam } from './large-team.ts';
import { figureOf } from './maps.ts';
import { framesWhile, freshContext } from './page-record.ts';

const NOTCHES = 300;
const target = { frames: 60, frameMs: 16.7 };

export async function measureRunTable(team: LargeTeam, say: (text: string) => void): Promise<Figure[]> {
  say('scrolling the table of runs');
  const context = await freshContext(team.browser, team.context);
  const page = await context.newPage();
  await page.goto(`${team.webUrl}/runs`);
  const table = page.getByRole('region', { name: 'Table of runs' });
  await table.getByRole('row').nth(20).waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await table.hover();
  const scroll = async () => {
    for (let notch = 0; notch < NOTCHES; notch++) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(16);
    }
  };
  const first = await framesWhile(page, scroll);
  await table.evaluate((element) => element.scrollTo({ top: 0 }));
  await page.waitForTimeout(1000);
  const second = await framesWhile(page, scroll);
  const rows = await page.locator('.run-table').getAttribute('aria-rowcount');
  await context.close();
  return [
    figureOf(`${rows ?? '?'} rows of runs, scrolled for the first time`, first, true, {}, target),
    figureOf('  rows that were brought already', second, true, {}, target),
  ];
}
