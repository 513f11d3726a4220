/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query BestRuns($after: String) {\n    runs(first: 100, after: $after, orderBy: [{ field: TEST_SCORE, direction: ASCENDING }]) {\n      nodes {\n        id\n        modelLabel\n        status\n        testMae\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BestRunsDocument,
    "\n  mutation NewTag($name: String!) {\n    tagCreate(input: { name: $name }) {\n      tag {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.NewTagDocument,
    "\n  mutation Put($runId: ID!, $tagId: ID!) {\n    tagsPut(subjectIds: [$runId], tagIds: [$tagId]) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PutDocument,
};
const documents: Documents = {
    "\n  query BestRuns($after: String) {\n    runs(first: 100, after: $after, orderBy: [{ field: TEST_SCORE, direction: ASCENDING }]) {\n      nodes {\n        id\n        modelLabel\n        status\n        testMae\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BestRunsDocument,
    "\n  mutation NewTag($name: String!) {\n    tagCreate(input: { name: $name }) {\n      tag {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.NewTagDocument,
    "\n  mutation Put($runId: ID!, $tagId: ID!) {\n    tagsPut(subjectIds: [$runId], tagIds: [$tagId]) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BestRuns($after: String) {\n    runs(first: 100, after: $after, orderBy: [{ field: TEST_SCORE, direction: ASCENDING }]) {\n      nodes {\n        id\n        modelLabel\n        status\n        testMae\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BestRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NewTag($name: String!) {\n    tagCreate(input: { name: $name }) {\n      tag {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').NewTagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Put($runId: ID!, $tagId: ID!) {\n    tagsPut(subjectIds: [$runId], tagIds: [$tagId]) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PutDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
