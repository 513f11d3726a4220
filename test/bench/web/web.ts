/** The dashboard in a browser, on a production build with real API and database, in front of a team that has a great deal. */
import { availableParallelism } from 'node:os';
import type { Figure, Part } from '../figure.ts';
import { measureComparison } from './comparison.ts';
import { openLargeTeam, type LargeTeam } from './large-team.ts';
import { measureMaps } from './maps.ts';
import { measurePages } from './pages.ts';
import { measureRunTable } from './run-table.ts';
import { measureScript } from './script-bytes.ts';

type Measure = (team: LargeTeam, say: (text: string) => void) => Promise<Figure[]>;

const measures: Readonly<Record<string, Measure>> = {
  script: measureScript,
  comparison: measureComparison,
  maps: measureMaps,
  runs: measureRunTable,
  pages: measurePages,
};

/** @param words names of what is measured; all of it where there are none */
export async function measureWeb(say: (text: string) => void, words: readonly string[]): Promise<Part> {
  const team = await openLargeTeam(say);
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(measures)) {
      if (words.length === 0 || words.includes(name)) figures.push(...(await measure(team, say)));
    }
    return {
      title: `The dashboard in headless Chromium ${team.browser.version()}, on ${availableParallelism()} processors that API and database share`,
      notes: [
        'drawn in software: a headless Chromium has no graphics processor; 1440 x 900 pixels, nothing in the cache, no delay of a net',
        'paint: largest contentful paint, the middle of three loads; interaction: the longest of real clicks and keys to the next frame',
        'frames/s: as many as the browser gave the page; work: processor time of its main thread for each, which other load on the machine does not change',
        'pages have a processor that is four times slower; maps, table and comparison have the whole of it',
      ],
      figures,
    };
  } finally {
    await team.close();
  }
}
