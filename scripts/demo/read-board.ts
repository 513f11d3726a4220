/** Reads an experiment's leaderboard through GraphQL, page by page. */
import { z } from 'zod';
import type { ApiClient } from '../platform/api-client.ts';
import { PlainError } from '../platform/plain-error.ts';
import { boardSchema, entrySchema, EVENT, type BoardResult, type EntryResult } from './results.ts';

const INTERVAL = 'mean low high';

const ENTRY = `rankLow rankHigh tieGroup kind isControl model modelLabel method methodLabel configurationKey seeds
  mae { ${INTERVAL} } validationMae horizons { horizon mae rmse mape cumulative ${EVENT} } experiment { name }
  parameters weightsBytes inputBytes latencyP50Ms latencyP99Ms
  againstControl { ${INTERVAL} } controlVerdict againstTeacher { ${INTERVAL} }`;

/** As much of a board's entries as one answer of the API may hold. */
const entriesPage = z.object({
  nodes: z.array(entrySchema),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  totalCount: z.number(),
});
const pagedBoardSchema = z.object({
  node: boardSchema.shape.node.extend({
    leaderboard: boardSchema.shape.node.shape.leaderboard.extend({ entries: entriesPage }),
  }),
});
type PagedBoard = z.infer<typeof pagedBoardSchema>['node'];

/**
 * The board of an experiment's protocol with all its entries, best first.
 *
 * @throws PlainError when the entries read are not those that the board counts: a board that was ranked anew meanwhile
 */
export async function readBoard(api: ApiClient, experimentId: string): Promise<BoardResult> {
  const nodes: EntryResult[] = [];
  let page = await readPage(api, experimentId, null);
  for (;;) {
    const { leaderboard, protocol } = page;
    const { pageInfo, totalCount, nodes: read } = leaderboard.entries;
    nodes.push(...read);
    if (pageInfo.hasNextPage) {
      page = await readPage(api, experimentId, pageInfo.endCursor);
    } else if (nodes.length === totalCount) {
      return { protocol, leaderboard: { ...leaderboard, entries: { nodes } } };
    } else {
      const { name } = leaderboard;
      throw new PlainError(`The leaderboard “${name}” counts ${totalCount} entries, but ${nodes.length} were read.`);
    }
  }
}

async function readPage(api: ApiClient, experimentId: string, after: string | null): Promise<PagedBoard> {
  const { node } = await api.ask(
    pagedBoardSchema,
    `query ($id: ID!, $after: String) { node(id: $id) { ... on Experiment {
      protocol { hash inputSteps targetSteps reportedHorizons trainShare validationShare maskRule mapeThreshold
        metricVersion testWindows event eventLabel }
      leaderboard { name findings entries(first: 100, after: $after) {
        nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } totalCount
      } } } } }`,
    { id: experimentId, after },
  );
  return node;
}
