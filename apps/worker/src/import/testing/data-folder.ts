import { fileURLToPath } from 'node:url';

/** Where data sets too large or too foreign to be part of the repository lie; may be absent. */
export const dataFolder =
  // eslint-disable-next-line no-restricted-properties -- tests have no process of their own whose env.ts could read it
  process.env['STILLGRAPH_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
