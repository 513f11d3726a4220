/** Every page of the dashboard, as the folders of its sources say, and an address at which a team sees each. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { ApiClient } from '../../scripts/platform/api-client.ts';
import { PlainError } from '../../scripts/platform/plain-error.ts';
import { repository } from '../../scripts/platform/settings.ts';

/** Secrets that are told once, when something is made, and stand in addresses. */
export interface ToldOnce {
  readonly invitation: string;
  readonly share: string;
}

interface Asking extends Pick<ApiClient, 'ask'> {
  readonly toldOnce: ToldOnce;
}

/** Routes such as `/runs/[id]`, in the order of the alphabet. */
export async function dashboardRoutes(): Promise<string[]> {
  const files = await readdir(join(repository, 'apps/web/src/app'), { recursive: true });
  return files
    .filter((file) => basename(file) === 'page.tsx')
    .map((file) => {
      // A folder in brackets of this kind groups routes and is no part of their addresses.
      const parts = dirname(file).split(sep);
      return `/${parts.filter((part) => part !== '.' && !/^\(.*\)$/.test(part)).join('/')}`;
    })
    .sort();
}

const idsSchema = z.record(z.string(), z.object({ nodes: z.array(z.object({ id: z.string() })) }));
const studentsSchema = z.object({
  runs: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        predictionsPath: z.string().nullable(),
        control: z.object({ id: z.string() }).nullable(),
      }),
    ),
  }),
});
const boardsSchema = z.object({
  leaderboards: z.object({ nodes: z.array(z.object({ slug: z.string().nullable() })) }),
});

async function firstOf(list: string, asking: Asking): Promise<string> {
  // A run that has all that a run may have.
  if (list === 'runs') return (await pair(asking))[0];
  const answer = await asking.ask(idsSchema, `{ ${list}(first: 1) { nodes { id } } }`);
  const id = answer[list]?.nodes[0]?.id;
  if (id === undefined) throw new PlainError(`the team has none of its ${list}, so no page can show one`);
  return id;
}

/** The newest student that was distilled and forecast the test part, and its control. */
async function pair({ ask }: Pick<Asking, 'ask'>): Promise<readonly [string, string]> {
  const { runs } = await ask(
    studentsSchema,
    `{ runs(first: 100, filter: { kinds: [STUDENT], statuses: [SUCCEEDED] }) {
      nodes { id predictionsPath control { id } } } }`,
  );
  for (const { id, predictionsPath, control } of runs.nodes) {
    if (predictionsPath !== null && control !== null) return [id, control.id];
  }
  throw new Error('the team has no distilled student with a control and forecasts');
}

/** Where anybody reads the team's public board. */
async function publicBoard({ ask }: Pick<Asking, 'ask'>): Promise<string> {
  const { leaderboards } = await ask(boardsSchema, '{ leaderboards(first: 100) { nodes { slug } } }');
  return `/boards/${leaderboards.nodes.find(({ slug }) => slug !== null)?.slug ?? 'none'}`;
}

/** Addresses that are more than a list's name and an id. */
const special: Readonly<Record<string, (asking: Asking) => Promise<string>>> = {
  '/boards/[slug]': publicBoard,
  '/boards/[slug]/embed': async (asking) => `${await publicBoard(asking)}/embed`,
  '/compare': async (asking) => {
    const [left, right] = await pair(asking);
    return `/compare?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`;
  },
  '/lineage': async (asking) => `/lineage?of=${encodeURIComponent(await firstOf('runs', asking))}`,
  '/runs/differences': async (asking) =>
    `/runs/differences?ids=${(await pair(asking)).map(encodeURIComponent).join(',')}`,
  '/invitation/[token]': ({ toldOnce }) => Promise.resolve(`/invitation/${toldOnce.invitation}`),
  '/share/[token]/embed': ({ toldOnce }) => Promise.resolve(`/share/${toldOnce.share}/embed`),
  '/share/[token]': ({ toldOnce }) => Promise.resolve(`/share/${toldOnce.share}`),
  '/reset-password': () => Promise.resolve('/reset-password?token=none'),
  '/[...missing]': () => Promise.resolve('/there-is-no-such-page'),
};

/**
 * @returns where a team sees the page of a route: `[id]` is the first of the list that stands before it
 * @throws Error for a route whose parameter is nothing that could be found out
 */
export async function addressOf(route: string, asking: Asking): Promise<string> {
  const own = special[route];
  if (own !== undefined) return own(asking);
  // What lies below a secret or a name, such as the form of a board that other pages embed.
  const [, above, below] = /^(.*\/\[(?:slug|token)\])(\/.+)$/.exec(route) ?? [];
  if (above !== undefined && below !== undefined) return `${await addressOf(above, asking)}${below}`;
  const [, before, list, after] = /^(.*\/)([^/]+)\/\[id\](.*)$/.exec(route) ?? ['', route, '', ''];
  const address = list === '' ? route : `${before}${list}/${encodeURIComponent(await firstOf(list, asking))}${after}`;
  if (address.includes('[')) throw new Error(`say in ${import.meta.url} at which address ${route} is looked at`);
  return address;
}
