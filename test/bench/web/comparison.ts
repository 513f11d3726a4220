/** The comparison of two runs over a test part of a week: how soon it can be read, and what it moves for that. */
import { addressOf } from '../../kit/dashboard-pages.ts';
import { asPerson } from '../../kit/person.ts';
import { milliseconds, type Figure } from '../figure.ts';
import { median } from '../statistics.ts';
import type { LargeTeam } from './large-team.ts';
import { freshContext } from './page-record.ts';
import { kilobytes } from './pages.ts';

const OPENINGS = 5;
const LATEST_MS = 1500;

interface Opening {
  readonly ms: number;
  readonly tensorBytes: number;
  readonly otherBytes: number;
}

export async function measureComparison(team: LargeTeam, say: (text: string) => void): Promise<Figure[]> {
  say('opening the comparison of a week');
  const path = await addressOf('/compare', { ...asPerson(team.context, team.webUrl), toldOnce: team.toldOnce });
  const openings: Opening[] = [];
  for (let time = 0; time < OPENINGS; time++) openings.push(await open(team, path));
  const ms = median(openings.map((opening) => opening.ms));
  const last = openings.at(-1);
  return [
    {
      name: 'comparison of a week, 207 sensors, 12 horizons',
      cells: {
        opened: milliseconds(ms),
        arrays: kilobytes(last?.tensorBytes ?? NaN),
        'all else': kilobytes(last?.otherBytes ?? NaN),
      },
      value: ms,
      target: { text: `< ${LATEST_MS} ms`, met: ms < LATEST_MS },
      details: { openings },
    },
  ];
}

/** From the navigation to the frame in which clock and map stand, with nothing in the cache. */
async function open(team: LargeTeam, path: string): Promise<Opening> {
  const context = await freshContext(team.browser, team.context);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const urls = new Map<string, string>();
  let [tensorBytes, otherBytes] = [0, 0];
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (urls.get(requestId)?.includes('/binary/')) tensorBytes += encodedDataLength;
    else otherBytes += encodedDataLength;
  });
  await page.goto(`${team.webUrl}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.querySelector('main [role=slider]') !== null &&
      document.querySelector('main .leaflet-container canvas') !== null,
    undefined,
    { polling: 'raf', timeout: 60_000 },
  );
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  );
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  await context.close();
  return { ms, tensorBytes, otherBytes };
}
