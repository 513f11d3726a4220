/**
 * Writes schema.graphql from the resolvers and, where nothing is broken by it, schema.promised.graphql: what was added is a
 * promise to clients as soon as it is on main. With --check writes nothing and fails when the committed schema says something
 * else, when a promise is broken that nobody accepted, or when a deprecation has no date. With --promise, at a release,
 * accepted breaks are behind us: the promise is the schema as it is now.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { acceptedBreaksSchema, schemaBreaks, unpromisedNote } from './schema-breaks.ts';
import { deprecationFaults, overdue } from './schema-deprecations.ts';
import { lineDifferences } from './schema-difference.ts';
import { buildApiSchema } from './schema.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));
const header = '# Emitted from the resolvers by `npm run schema`; do not edit. CI checks that it is up to date.\n\n';
const promiseHeader =
  '# The schema that clients rely on; written by `npm run schema` and `npm run schema:promise`, never by hand.\n\n';
const schema = buildApiSchema();
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

function breaks() {
  const promised = buildSchema(readFileSync(pathOf('schema.promised.graphql'), 'utf8'));
  const accepted = acceptedBreaksSchema.parse(JSON.parse(readFileSync(pathOf('schema-breaks.json'), 'utf8')));
  return { promised, ...schemaBreaks(promised, schema, accepted) };
}

const writePromise = (): void => writeFileSync(pathOf('schema.promised.graphql'), promiseHeader + printed);

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
  const { promised, ...found } = breaks();
  const { unlisted, stale, notes } = found;
  const { what, lines } = unpromisedNote(promised, schema, found);
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
  note(what, lines);
  note('Clients that are written carelessly may stumble over', notes);
  note('Past the day that was promised, and may be removed', overdue(schema, new Date()));
}

if (process.argv.includes('--check')) check();
else if (process.argv.includes('--promise')) {
  writePromise();
  writeFileSync(pathOf('schema-breaks.json'), '[]\n');
} else {
  writeFileSync(pathOf('schema.graphql'), header + printed);
  // A break stands against the promise that it breaks, until a release.
  if (!breaks().isBroken) writePromise();
}
