/** A connection read to its end: the API gives at most a hundred nodes at a time. */

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Where the next page begins; null after the last. */
export function nextCursor(page: Pick<Page<unknown>, 'pageInfo'>): string | null {
  return page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
}

/**
 * The nodes of all pages that follow `after`, in order.
 *
 * @param ask gives the page after a cursor
 * @param isWanted asked before each page; false gives up and returns null
 * @throws whatever `ask` throws
 */
export async function loadPages<Item>(
  ask: (after: string) => Promise<Page<Item>>,
  after: string | null,
  isWanted: () => boolean,
): Promise<readonly Item[] | null> {
  const nodes: Item[] = [];
  for (let cursor = after; cursor !== null;) {
    if (!isWanted()) return null;
    const page = await ask(cursor);
    nodes.push(...page.nodes);
    cursor = nextCursor(page);
  }
  return isWanted() ? nodes : null;
}
