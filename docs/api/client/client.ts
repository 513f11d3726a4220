/** A client of Stillgraph for Node and browsers: typed by the documents that it sends, and nothing but fetch underneath. */
import type { TypedDocumentString } from './generated/graphql.ts';

export interface ClientOptions {
  /** Where GraphQL is, such as http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** A team key. */
  readonly key: string;
}

/** What the API answers in place of data; what `code` may be stands in docs/api/errors.md. */
export class StillgraphError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'StillgraphError';
    this.code = code;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** @returns a function that sends a document with its variables and gives its data; faults of a mutation's input are data too */
export function createClient({ url, key }: ClientOptions) {
  return async <Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Data> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer;
    const [error] = errors;
    if (error !== undefined) throw new StillgraphError(error.extensions?.code ?? 'UNKNOWN', error.message);
    // The document says what its data are, and the schema that it was checked against keeps the API to that.
    return data as Data;
  };
}
