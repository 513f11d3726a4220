/** Writes schema.graphql from the resolvers, or with --check fails when the committed file says something else. */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { lineDifferences } from './schema-difference.ts';
import { buildApiSchema } from './schema.ts';

const path = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const header = '# Emitted from the resolvers by `npm run schema`; do not edit. CI checks that it is up to date.\n\n';
const emitted = `${header}${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;

if (process.argv.includes('--check')) {
  const differences = lineDifferences(readFileSync(path, 'utf8'), emitted);
  if (differences.length > 0) {
    process.stderr.write(
      `schema.graphql differs from the resolvers (- committed, + emitted); run "npm run schema" in apps/api:\n${differences.join('\n')}\n`,
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, emitted);
}
