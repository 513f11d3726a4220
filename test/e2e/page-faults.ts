/** What a person would trip over on a page: faults of accessibility, and content wider than the window. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const themes = ['light', 'dark'] as const;

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 AA on the page as it stands, each with its elements. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag22AA).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** The elements that reach furthest beyond the window; none where nothing can be scrolled sideways. */
async function overflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')]
      .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
      .filter(({ right }) => right > clientWidth)
      .sort((a, b) => b.right - a.right)
      .slice(0, 3)
      .map(({ element, right }) => `${element.tagName.toLowerCase()}.${element.className} to ${right} px`);
    return [`${scrollWidth} px wide in a window of ${clientWidth} px: ${widest.join(', ')}`];
  });
}

/** Opens a page in every theme and size; each fault says where it was seen. */
export async function faultsInEveryView(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const theme of themes) {
      // Colours that are still changing would be judged as they are half-way.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const seen = [...(await accessibilityFaults(page)), ...(await overflowFaults(page))];
      faults.push(...seen.map((fault) => `${size.width} px, ${theme}: ${fault}`));
    }
  }
  return faults;
}
