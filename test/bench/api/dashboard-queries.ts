/** The queries of the dashboard, read from its own sources, so that what is measured is what people wait for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const features = join(import.meta.dirname, '../../../apps/web/src/features');

/**
 * The text that the dashboard sends: its client asks for `__typename` in every selection below the root.
 *
 * @param file the source that holds the query, below the dashboard's features
 * @param name name of the operation
 */
export async function dashboardQuery(file: string, name: string): Promise<string> {
  const source = await readFile(join(features, file), 'utf8');
  const written = [...source.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text = '']) => text.trim());
  const query = written.find((text) => new RegExp(`^query ${name}\\b`).test(text));
  if (query === undefined) throw new Error(`no query ${name} stands in ${file} of the dashboard any more`);
  const end = query.lastIndexOf('}');
  return query.slice(0, end).replaceAll('}', '__typename }') + query.slice(end);
}
