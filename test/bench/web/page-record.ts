/** What a page notes about itself while it is used: paints, how long interactions took, and frames. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { quantile } from '../statistics.ts';

interface PageRecord {
  largestPaint: { ms: number; element: string };
  /** By the number that the browser gives an interaction: the longest of its events. */
  readonly interactions: Record<number, { readonly ms: number; readonly what: string }>;
  /** When frames began, in milliseconds. */
  readonly frames: number[];
  isCounting: boolean;
  count(now: number): void;
}

declare global {
  interface Window {
    stillgraphRecord: PageRecord;
  }
}

/** A window of the same person with nothing in its cache, whose pages take records. */
export async function freshContext(browser: Browser, person: BrowserContext): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ locale: 'en-US', viewport: { width: 1440, height: 900 } },
    storageState: await person.storageState(),
  });
  await context.addInitScript(() => {
    window.stillgraphRecord = {
      largestPaint: { ms: 0, element: 'nothing' },
      interactions: {},
      frames: [],
      isCounting: false,
      count(now) {
        this.frames.push(now);
        if (this.isCounting) requestAnimationFrame((next) => this.count(next));
      },
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LargestContentfulPaint[]) {
        const { tagName = '', className = '' } = entry.element ?? {};
        const element = `${tagName.toLowerCase()}${typeof className === 'string' && className !== '' ? `.${className.split(' ').join('.')}` : ''}`;
        window.stillgraphRecord.largestPaint = { ms: entry.startTime, element };
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      const { interactions } = window.stillgraphRecord;
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        if (entry.interactionId === 0 || entry.duration <= (interactions[entry.interactionId]?.ms ?? 0)) continue;
        const target = entry.target instanceof Element ? entry.target : null;
        const where = target?.getAttribute('aria-label') ?? target?.textContent?.trim().slice(0, 30) ?? '';
        interactions[entry.interactionId] = { ms: entry.duration, what: `${entry.name} on ${where}` };
      }
      // The least that may be asked for; shorter ones are not told.
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  return context;
}

export interface Frames {
  readonly perSecond: number;
  readonly p95Ms: number;
  /** Processor time of the page's main thread for a frame, in milliseconds. */
  readonly workMs: number;
}

/** Frames that the browser gives the page while something is done to it. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  const devtools = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: other work on the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workSeconds = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  await page.evaluate(() => {
    window.stillgraphRecord.frames.length = 0;
    window.stillgraphRecord.isCounting = true;
    requestAnimationFrame((now) => window.stillgraphRecord.count(now));
  });
  const before = await workSeconds();
  await act();
  const work = (await workSeconds()) - before;
  const frames = await page.evaluate(() => {
    window.stillgraphRecord.isCounting = false;
    return window.stillgraphRecord.frames;
  });
  await devtools.detach();
  const pauses = frames.slice(1).map((now, at) => now - (frames[at] ?? now));
  const spanMs = (frames.at(-1) ?? NaN) - (frames[0] ?? NaN);
  return {
    perSecond: (1000 * pauses.length) / spanMs,
    p95Ms: quantile(pauses, 0.95),
    workMs: (1000 * work) / pauses.length,
  };
}
