/** Connections in an order that the client chooses: a cursor holds where its row stands, and is good for that order alone. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badInput } from '../errors/api-error.ts';
import type { Connection, RowPage } from './connection.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { readPageSize, type PageArguments } from './page.ts';

/** Where a row stands in an order, as packages/db gives it. */
export interface Place {
  readonly stretch: number;
  readonly values: readonly (string | number)[];
}

/** A page in an order: the first `size` behind `after`, or the last `size` before `before`. */
export interface SortedPageRequest {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after?: Place | undefined;
  readonly before?: Place | undefined;
}

export interface SortedSource<Row, T> {
  /** All that decides the order; two orders with the same text are the same. */
  readonly order: unknown;
  page(request: SortedPageRequest): Promise<RowPage<Row>>;
  placeOf(row: Row): Place;
  nodeOf(row: Row): T;
  /** Whether the values of a place are those of this order, in number and type. */
  isPlace(place: Place): boolean;
}

const cursorSchema = z.tuple([z.string(), z.int().min(0).max(9), z.array(z.union([z.string(), z.number()])).max(20)]);

function parsed(text: string): z.infer<typeof cursorSchema> | undefined {
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function connectSorted<Row, T>(args: PageArguments, source: SortedSource<Row, T>): Promise<Connection<T>> {
  const pageSize = readPageSize(args);
  const order = createHash('sha256').update(JSON.stringify(source.order)).digest('base64url').slice(0, 8);
  const read = (argument: 'after' | 'before'): Place | undefined => {
    const cursor = args[argument];
    if (typeof cursor !== 'string') return undefined;
    const [made, stretch, values] = parsed(decodeCursor(cursor, (key) => parsed(key) !== undefined, argument)) ?? [];
    if (made !== order || stretch === undefined || values === undefined || !source.isPlace({ stretch, values })) {
      throw badInput(
        `${argument} expects a cursor of this order; got one that was given under another orderBy: begin anew`,
      );
    }
    return { stretch, values };
  };
  const fromEnd = 'last' in pageSize;
  const size = fromEnd ? pageSize.last : pageSize.first;
  const page = await source.page({ size, fromEnd, after: read('after'), before: read('before') });
  const edges = page.rows.map((row) => {
    const { stretch, values } = source.placeOf(row);
    return { cursor: encodeCursor(JSON.stringify([order, stretch, values])), node: source.nodeOf(row) };
  });
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => page.totalCount(),
  };
}
