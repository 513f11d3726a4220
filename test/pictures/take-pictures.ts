/** Pictures of one page in every view. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const themes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;
const HEIGHTS = { 1440: 900, 390: 844 } as const;
/** Of the compression: text stays sharp, and a picture takes a fifth of what PNG would. */
const QUALITY = 80;
/** For pictures and fonts, which no event tells. */
const SETTLE_MS = 700;

/** `runs-id-light-1440.webp` for `/runs/[id]`. */
export function pictureName(route: string, theme: string, width: number): string {
  const name = route
    .replaceAll(/[[\].]/g, '')
    .split('/')
    .filter(Boolean)
    .join('-');
  return `${name === '' ? 'overview' : name}-${theme}-${width}.webp`;
}

export async function takePictures(
  context: BrowserContext,
  { address, route, folder }: { readonly address: string; readonly route: string; readonly folder: string },
): Promise<void> {
  const page = await context.newPage();
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // Pages that go on asking never come to rest.
    await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
    await page
      .waitForFunction(() => document.querySelector('main .skeleton, main .is-loading') === null)
      .catch(() => console.error(`${address} is pictured while it loads`));
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(SETTLE_MS);
      await writeFile(join(folder, pictureName(route, theme, width)), await picture(page));
    }
  }
  await page.close();
}

async function picture(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}
