/** Uses a page as a person does, by real clicks and keys, leaving alone what would change the team. */
import type { Locator, Page } from 'playwright-core';

/** Time for a page to answer before the next thing is done. */
const PAUSE_MS = 250;
const MOST_OF_A_KIND = 4;

interface Use {
  readonly of: string;
  readonly use: (control: Locator, page: Page) => Promise<void>;
}

/** Controls of the page itself, each with what is done to it. */
const uses: readonly Use[] = [
  {
    of: 'summary, button[aria-pressed], [role=tab], th button, input[type=checkbox], input[type=radio]',
    use: (control) => control.click({ timeout: 1000 }),
  },
  { of: 'select', use: (control, page) => press(control, page, ['ArrowDown', 'ArrowUp']) },
  { of: 'input[type=range]', use: (control, page) => press(control, page, ['ArrowRight', 'ArrowLeft']) },
  {
    of: 'input[type=text], input[type=search], input[type=number], input:not([type]), textarea',
    use: (control, page) => press(control, page, ['1', 'Backspace']),
  },
  { of: '[role=slider]', use: (control, page) => press(control, page, ['ArrowRight', 'ArrowRight', 'PageUp']) },
  { of: '[role=grid], .table-scroll', use: (control, page) => press(control, page, ['ArrowDown', 'PageDown']) },
  {
    of: '.leaflet-container',
    use: (control, page) => press(control, page, ['ArrowRight', 'ArrowDown', '+', '-', 't', 't']),
  },
];

async function press(control: Locator, page: Page, keys: readonly string[]): Promise<void> {
  await control.focus({ timeout: 1000 });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE_MS);
  }
}

export async function interactWith(page: Page): Promise<void> {
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  for (const { of, use } of uses) {
    const controls = await page.locator('main').first().locator(of).all();
    for (const control of controls.slice(0, MOST_OF_A_KIND)) {
      // What an earlier click has hidden or taken away cannot be used any more.
      const usable = (await control.isVisible()) && (await control.isEnabled({ timeout: 500 }).catch(() => false));
      if (!usable) continue;
      await use(control, page).catch(() => undefined);
      await page.waitForTimeout(PAUSE_MS);
    }
  }
  const search = page.getByRole('banner').getByRole('button', { name: /Ctrl K/ });
  if ((await search.count()) === 0) return;
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(PAUSE_MS);
  await page.keyboard.type('run', { delay: 80 });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(PAUSE_MS);
}
