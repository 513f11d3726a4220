import { cacheExchange, Client, fetchExchange, type AnyVariables, type TypedDocumentNode } from 'urql';
import { apiUrl } from '../../env.ts';
import { CALLER_HEADER } from '../../name-callers.ts';

/**
 * Asks the API as the stranger who opened the page: by their address, without their cookies.
 *
 * @param headers of their request
 * @throws Error when the API cannot be reached or answers errors
 */
export async function askAsStranger<Data, Variables extends AnyVariables>(
  headers: Pick<Headers, 'get'>,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const caller = headers.get(CALLER_HEADER);
  const client = new Client({
    url: `${apiUrl}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { cache: 'no-store', headers: caller === null ? {} : { [CALLER_HEADER]: caller } },
  });
  const { data, error } = await client.query(document, variables).toPromise();
  if (error !== undefined) throw error;
  if (data === undefined) throw new Error('the API answered neither data nor errors');
  return data;
}
