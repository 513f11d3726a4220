/** DataLoaders over queries that take many keys at once. */
import DataLoader from 'dataloader';

/** One row for each key, or null. */
export function oneByKey<Row>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = await read(keys);
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** All rows of each key, in the order in which the query gave them. */
export function manyByKey<Row>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row[]>>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const groups = await read(keys);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/** The value of each key, which the query gives for every key. */
export function pageByKey<Page>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Page>>,
): DataLoader<string, Page> {
  return new DataLoader(async (keys) => {
    const pages = await read(keys);
    return keys.map((key) => pages.get(key) ?? new Error(`the database gave no page of ${key}`));
  });
}

/** A loader for each set of arguments that a request gives an edge, such as each page size and filter. */
export function byArguments<Arguments, Value>(
  create: (given: Arguments) => DataLoader<string, Value>,
): (given: Arguments) => DataLoader<string, Value> {
  const loaders = new Map<string, DataLoader<string, Value>>();
  return (given) => {
    const name = JSON.stringify(given);
    const loader = loaders.get(name) ?? create(given);
    loaders.set(name, loader);
    return loader;
  };
}

/** The row that an edge must find: the foreign key of the database promises it. */
export async function loadRequired<Row>(
  loader: DataLoader<string, Row | null>,
  id: string,
  type: string,
): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`a row points to ${type} ${id}, which its team does not have`);
  return row;
}
