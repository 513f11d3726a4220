/** Maps of a city and of a region in the hand: panned, zoomed, and played. */
import type { Page } from 'playwright-core';
import { milliseconds, type Figure } from '../figure.ts';
import { CITY, REGION, type LargeTeam } from './large-team.ts';
import { framesWhile, freshContext, type Frames } from './page-record.ts';
import { segmentsOf } from './sources.ts';

const SECONDS = 4;
const LONGEST_FRAME_MS = 33.4;
const FEWEST_FRAMES = 30;
const EVENT_MS = 16;

/** Calls `act` every so often, as hands move, for some seconds; waits for each to be taken. */
async function repeat(everyMs: number, act: (turn: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  for (let turn = 0; performance.now() - began < SECONDS * 1000; turn++) {
    await act(turn);
    const due = began + (turn + 1) * everyMs - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
  }
}

async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.leaflet-container').first().boundingBox();
  if (box === null) throw new Error(`there is no map on ${page.url()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function pan(page: Page): Promise<void> {
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await repeat(EVENT_MS, (turn) => page.mouse.move(x + 120 * Math.sin(turn / 20), y + 80 * (1 - Math.cos(turn / 20))));
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  // In for a while, then out again.
  await repeat(100, (turn) => page.mouse.wheel(0, turn % 20 < 10 ? -120 : 120));
}

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Play/ }).first().click();
  await page.waitForTimeout(SECONDS * 1000);
  await page
    .getByRole('button', { name: /^(Pause|Stop)/ })
    .first()
    .click();
}

const motions = { pan, zoom, play };

export async function measureMaps(team: LargeTeam, say: (text: string) => void): Promise<Figure[]> {
  const { cityDataset, cityPair, city, region } = team.paths;
  const [ofCity, ofRegion] = [CITY, REGION].map((size) => `${segmentsOf(size)} segments`);
  const cityWords = `${ofCity ?? ''}, ${CITY.sensors} sensors`;
  const views = [
    { name: `dataset, ${cityWords}`, path: cityDataset, moves: ['pan', 'zoom'], isBounded: true },
    { name: `comparison, ${cityWords}`, path: cityPair, moves: ['pan', 'zoom', 'play'], isBounded: true },
    { name: `editor, ${ofCity ?? ''}`, path: city, moves: ['pan', 'zoom'], isBounded: true },
    { name: `editor, ${ofRegion ?? ''}`, path: region, moves: ['pan', 'zoom'], isBounded: false },
  ] as const;
  const figures: Figure[] = [];
  for (const { name, path, moves, isBounded } of views) {
    say(name);
    const context = await freshContext(team.browser, team.context);
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${team.webUrl}${path}`);
    await page.locator('.leaflet-container canvas').first().waitFor({ timeout: 120_000 });
    await page.waitForLoadState('networkidle', { timeout: 20_000 }).catch(() => undefined);
    const openedMs = performance.now() - began;
    for (const move of moves) {
      const frames = await framesWhile(page, () => motions[move](page));
      figures.push(figureOf(`${name}: ${move}`, frames, isBounded, { openedMs }));
      await page.waitForTimeout(500);
    }
    await context.close();
  }
  return figures;
}

export function figureOf(
  name: string,
  frames: Frames,
  isBounded: boolean,
  details: Readonly<Record<string, unknown>>,
  least: { readonly frames: number; readonly frameMs: number } = { frames: FEWEST_FRAMES, frameMs: LONGEST_FRAME_MS },
): Figure {
  const { perSecond, p95Ms, workMs } = frames;
  return {
    name,
    cells: { 'frames/s': perSecond.toFixed(1), 'p95 frame': milliseconds(p95Ms), 'work a frame': milliseconds(workMs) },
    value: p95Ms,
    target: isBounded
      ? {
          text: `>= ${least.frames}/s, work < ${Math.floor(least.frameMs)} ms`,
          met: perSecond >= least.frames * 0.98 && workMs < least.frameMs,
        }
      : undefined,
    details: { ...frames, ...details },
  };
}
