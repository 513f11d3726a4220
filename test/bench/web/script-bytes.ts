/** What script the first page takes before it can be used, and what its pieces are. */
import type { Figure } from '../figure.ts';
import type { LargeTeam } from './large-team.ts';
import { freshContext } from './page-record.ts';
import { kilobytes } from './pages.ts';

const MOST_BYTES = 220_000;
/** Smaller pieces are counted together. */
const NAMED_BYTES = 8000;

/** By what stands in it, what a piece holds: names of pieces say nothing. */
const marks: readonly (readonly [string, RegExp])[] = [
  ['react-dom', /hydrateRoot/],
  ['next router', /__next_f|next-router-state-tree/i],
  ['urql', /cache-and-network/],
  ['graphql', /GraphQLError|OperationDefinition/],
  ['graphql-ws', /graphql-transport-ws/],
  ['nuqs', /nuqs/],
  ['zod', /ZodError|invalid_union/],
  ['leaflet', /leaflet/],
  ['geoman', /pmIgnore/],
  ['uplot', /uplot/],
  ['lucide', /lucide/],
];

interface Piece {
  readonly name: string;
  readonly bytes: number;
  readonly isInDocument: boolean;
  readonly holds: string;
}

export async function measureScript(team: LargeTeam, say: (text: string) => void): Promise<Figure[]> {
  say('weighing the script of the first page');
  const context = await freshContext(team.browser, team.context);
  const page = await context.newPage();
  const html = await (await context.request.get(`${team.webUrl}/`)).text();
  const texts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    if (response.url().includes('.js'))
      texts.set(
        response.url(),
        response.text().catch(() => ''),
      );
  });
  await page.goto(`${team.webUrl}/`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  const sizes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('.js'))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
  );
  const pieces = await Promise.all(
    sizes.map(async ({ name, bytes }): Promise<Piece> => {
      const text = (await texts.get(name)) ?? '';
      const holds = marks.filter(([, mark]) => mark.test(text)).map(([what]) => what);
      const file = new URL(name).pathname;
      return { name: file, bytes, isInDocument: html.includes(file), holds: holds.join(', ') };
    }),
  );
  await context.close();
  const sum = (of: readonly Piece[]) => of.reduce((total, { bytes }) => total + bytes, 0);
  const first = pieces.filter(({ isInDocument }) => isInDocument);
  const rest = pieces.filter(({ isInDocument }) => !isInDocument);
  return [
    {
      name: 'script of the first page, gzipped',
      cells: { script: kilobytes(sum(first)), pieces: `${first.length}` },
      value: sum(first),
      target: { text: `< ${MOST_BYTES / 1000} kB`, met: sum(first) < MOST_BYTES },
      details: { pieces },
    },
    ...named(first),
    row('loaded after it, until the page is at rest', sum(rest), `${rest.length}`),
    ...named(rest),
  ];
}

function named(pieces: readonly Piece[]): Figure[] {
  const large = pieces.filter(({ bytes }) => bytes >= NAMED_BYTES).toSorted((a, b) => b.bytes - a.bytes);
  return large.map(({ name, bytes, holds }) => row(`  ${name.split('/').at(-1) ?? name}`, bytes, holds));
}

function row(name: string, bytes: number, pieces: string): Figure {
  return { name, cells: { script: kilobytes(bytes), pieces }, value: bytes, target: undefined, details: {} };
}
