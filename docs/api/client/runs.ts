/**
 * Prints the best runs of the team, page by page, and marks the very best with a tag.
 *
 * STILLGRAPH_URL (http://127.0.0.1:4000/graphql) and STILLGRAPH_KEY (a team key, `npm run --silent key`) say where and who.
 */
import { createClient } from './client.ts';
import { graphql } from './generated/gql.ts';

const runsDocument = graphql(`
  query BestRuns($after: String) {
    runs(first: 100, after: $after, orderBy: [{ field: TEST_SCORE, direction: ASCENDING }]) {
      nodes {
        id
        modelLabel
        status
        testMae
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const tagDocument = graphql(`
  mutation NewTag($name: String!) {
    tagCreate(input: { name: $name }) {
      tag {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

const putDocument = graphql(`
  mutation Put($runId: ID!, $tagId: ID!) {
    tagsPut(subjectIds: [$runId], tagIds: [$tagId]) {
      userErrors {
        message
      }
    }
  }
`);

const ask = createClient({
  url: process.env['STILLGRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql',
  key: process.env['STILLGRAPH_KEY'] ?? '',
});

let best: string | undefined;
let after: string | null | undefined;
do {
  const { runs } = await ask(runsDocument, { after });
  best ??= runs.nodes[0]?.id;
  for (const { modelLabel, status, testMae } of runs.nodes) {
    process.stdout.write(`${[modelLabel, status, testMae ?? 'not scored'].join('\t')}\n`);
  }
  after = runs.pageInfo.hasNextPage ? runs.pageInfo.endCursor : undefined;
} while (typeof after === 'string');

const { tagCreate } = await ask(tagDocument, { name: 'best of all' });
for (const { message } of tagCreate.userErrors) process.stderr.write(`${message}\n`);
if (best !== undefined && tagCreate.tag) await ask(putDocument, { runId: best, tagId: tagCreate.tag.id });
