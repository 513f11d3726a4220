/** Relay connections over keyset pages. `totalCount` is computed only when a query selects it. */
import { MOST_COUNTED } from '@stillgraph/db';
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { isUuid } from './global-id.ts';
import { readPageSize, type PageArguments } from './page.ts';

@ObjectType({ description: 'Where a page lies in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of its first edge; null of an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of its last edge; null of an empty page.' })
  readonly endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: Edge<T>[];
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  /** Asked only when a query selects totalCount; more than `MOST_COUNTED` where there are more than are counted. */
  readonly count: () => Promise<number>;
}

/** By the way of counting, which each page has of its own: two fields may ask for it. */
const counts = new WeakMap<() => Promise<number>, Promise<number>>();

function countedOnce(count: () => Promise<number>): Promise<number> {
  const known = counts.get(count) ?? count();
  counts.set(count, known);
  return known;
}

/** Declares the connection and edge types of a node type. */
export function connectionType<T extends object>(
  node: ClassType<T>,
  name: string,
  edgeName = `${name}Edge`,
): ClassType<Connection<T>> {
  @ObjectType(edgeName, { description: 'One place of a connection.' })
  class EdgeClass implements Edge<T> {
    @Field(() => String, { description: 'Opaque; give it as after or before to go on from here.' })
    readonly cursor!: string;

    @Field(() => node, { description: 'What stands there.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class ConnectionClass implements Connection<T> {
    @Field(() => [EdgeClass], { description: 'In the order of the list.' })
    readonly edges!: Edge<T>[];

    @Field(() => [node], { description: 'The nodes of the edges, for queries that need no cursors.' })
    readonly nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    readonly pageInfo!: PageInfo;

    readonly count!: () => Promise<number>;

    @Field(() => Int, {
      description: `Number of all that the list holds, the same on every page; counted up to ${MOST_COUNTED}, which a longer list says.`,
    })
    async totalCount(): Promise<number> {
      return Math.min(await countedOnce(this.count), MOST_COUNTED);
    }

    @Field(() => Boolean, {
      description: 'Whether totalCount is all of it; false where there are more than are counted.',
    })
    async totalCountIsExact(): Promise<boolean> {
      return (await countedOnce(this.count)) <= MOST_COUNTED;
    }
  }
  return ConnectionClass;
}

/** A page as the queries of packages/db give it. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  totalCount(): Promise<number>;
}

/** Page arguments with their cursors read: what is left of them are keys of rows. */
export interface KeyPage {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

export interface PageSource<Row, T> {
  page(request: KeyPage): Promise<RowPage<Row>>;
  keyOf(row: Row): string;
  nodeOf(row: Row): T;
  /** Whether a text may be a key; cursors that fail it are refused. A uuid by default. */
  isKey?(key: string): boolean;
}

/** Reads one page of a source, which sees decoded keys and never a size beyond the largest page. */
export async function connect<Row, T>(args: PageArguments, source: PageSource<Row, T>): Promise<Connection<T>> {
  const size = readPageSize(args);
  const isKey = (key: string): boolean => source.isKey?.(key) ?? isUuid(key);
  const page = await source.page({
    ...size,
    ...(typeof args.after === 'string' ? { after: decodeCursor(args.after, isKey, 'after') } : {}),
    ...(typeof args.before === 'string' ? { before: decodeCursor(args.before, isKey, 'before') } : {}),
  });
  const edges = page.rows.map((row) => ({ cursor: encodeCursor(source.keyOf(row)), node: source.nodeOf(row) }));
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
