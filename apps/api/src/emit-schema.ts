/**
 * Writes schema.graphql from the resolvers. With --check writes nothing and fails when the committed file says something
 * else, when a promise to clients is broken that nobody accepted, or when a deprecation has no date. With --promise writes
 * schema.promised.graphql, at a release: from then on clients may rely on it.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { acceptedBreaksSchema, schemaBreaks } from './schema-breaks.ts';
import { deprecationFaults, overdue } from './schema-deprecations.ts';
import { lineDifferences } from './schema-difference.ts';
import { buildApiSchema } from './schema.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));
const header = '# Emitted from the resolvers by `npm run schema`; do not edit. CI checks that it is up to date.\n\n';
const promiseHeader =
  '# The schema of the last release, which clients rely on; written by `npm run schema:promise`, never by hand.\n\n';
const schema = buildApiSchema();
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

function check(): void {
  const fail = (what: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    process.stderr.write(`${what}:\n${lines.join('\n')}\n`);
    process.exitCode = 1;
  };
  const note = (what: string, lines: readonly string[]): void => {
    if (lines.length > 0) process.stdout.write(`${what}:\n${lines.join('\n')}\n`);
  };
  const committed = readFileSync(pathOf('schema.graphql'), 'utf8');
  const promised = buildSchema(readFileSync(pathOf('schema.promised.graphql'), 'utf8'));
  const accepted = acceptedBreaksSchema.parse(JSON.parse(readFileSync(pathOf('schema-breaks.json'), 'utf8')));
  const { unlisted, stale, notes } = schemaBreaks(promised, schema, accepted);
  fail(
    'schema.graphql differs from the resolvers (- committed, + emitted); run "npm run schema" in apps/api',
    lineDifferences(committed, header + printed),
  );
  fail(
    'The schema breaks what clients rely on; undo it, or list it in schema-breaks.json with date and reason',
    unlisted,
  );
  fail('schema-breaks.json lists what is no break (any more)', stale);
  fail('A deprecation must say what to use and until when', deprecationFaults(schema));
  note('Clients that are written carelessly may stumble over', notes);
  note('Past the day that was promised, and may be removed', overdue(schema, new Date()));
}

if (process.argv.includes('--check')) check();
else if (process.argv.includes('--promise')) {
  writeFileSync(pathOf('schema.promised.graphql'), promiseHeader + printed);
  writeFileSync(pathOf('schema-breaks.json'), '[]\n');
} else writeFileSync(pathOf('schema.graphql'), header + printed);
