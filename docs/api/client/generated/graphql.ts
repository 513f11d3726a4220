/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where a run, or a whole experiment, stands. */
export type RunStatus =
  /** Somebody ended it, or what it depends on failed. */
  | 'CANCELLED'
  /** It ended badly; errorMessage says why. */
  | 'FAILED'
  /** It waits for a worker, or for the runs that it learns from. */
  | 'QUEUED'
  /** A worker has it. */
  | 'RUNNING'
  /** It ended well; its scores are there. */
  | 'SUCCEEDED';

export type BestRunsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BestRunsQuery = { runs: { nodes: Array<{ id: string, modelLabel: string, status: RunStatus, testMae: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NewTagMutationVariables = Exact<{
  name: string;
}>;


export type NewTagMutation = { tagCreate: { tag: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type PutMutationVariables = Exact<{
  runId: string;
  tagId: string;
}>;


export type PutMutation = { tagsPut: { userErrors: Array<{ message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BestRunsDocument = new TypedDocumentString(`
    query BestRuns($after: String) {
  runs(
    first: 100
    after: $after
    orderBy: [{field: TEST_SCORE, direction: ASCENDING}]
  ) {
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
    `) as unknown as TypedDocumentString<BestRunsQuery, BestRunsQueryVariables>;
export const NewTagDocument = new TypedDocumentString(`
    mutation NewTag($name: String!) {
  tagCreate(input: {name: $name}) {
    tag {
      id
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<NewTagMutation, NewTagMutationVariables>;
export const PutDocument = new TypedDocumentString(`
    mutation Put($runId: ID!, $tagId: ID!) {
  tagsPut(subjectIds: [$runId], tagIds: [$tagId]) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PutMutation, PutMutationVariables>;