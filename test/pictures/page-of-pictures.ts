/** The Markdown page that shows the pictures that are there. */
import { readdir } from 'node:fs/promises';
import { pictureName } from './take-pictures.ts';

/** Light or dark as its reader has it, wide beside narrow. */
function rowOf(route: string): string {
  const shown = (width: number, shownWidth: number) =>
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${pictureName(route, 'dark', width)}">` +
    `<img src="${pictureName(route, 'light', width)}" width="${shownWidth}" alt="The page ${route}, ${width} pixels wide"></picture>`;
  return `## \`${route}\`\n\n${shown(1440, 620)} ${shown(390, 180)}\n`;
}

/** @param routes in the order in which they are shown */
export async function pageOfPictures(folder: string, routes: readonly string[]): Promise<string> {
  const there = new Set(await readdir(folder));
  const pictured = routes.filter((route) => there.has(pictureName(route, 'light', 1440)));
  return [
    '# The pages of the dashboard\n',
    'On the demo data and a week of freeway speeds, in the theme of whoever reads this; 1440 and 390 pixels wide. Made by',
    '`npm run pictures` beside a running Stillgraph (`test/pictures`), which writes this page too.\n',
    ...pictured.map(rowOf),
  ].join('\n');
}
