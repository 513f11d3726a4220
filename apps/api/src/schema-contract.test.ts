/** The schema as a promise: what breaks it is found, what leaves it is dated, and all of it is described. */
import { spawnSync } from 'node:child_process';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaBreaks, unpromised, unpromisedNote } from './schema-breaks.ts';
import { deprecationFaults, overdue } from './schema-deprecations.ts';
import { withoutDescription, withoutUnit } from './schema-words.ts';
import { buildApiSchema } from './schema.ts';

const text = `
  type Query { run(id: ID!, limit: Int = 5): Run  kinds: [Kind!]!  share: Float }
  type Run { id: ID!  mae: Float! }
  enum Kind { TEACHER STUDENT }
`;
const promised = buildSchema(text);
/** The same with one thing changed. */
const changed = (from: string, to: string) => {
  expect(text).toContain(from);
  return buildSchema(text.replace(from, to));
};

describe('a break of the schema', () => {
  it.each([
    ['a field that went', 'mae: Float!', '', 'FIELD_REMOVED: Run.mae was removed.'],
    [
      'a field that may be null now',
      'mae: Float!',
      'mae: Float',
      'FIELD_CHANGED_KIND: Run.mae changed type from Float! to Float.',
    ],
    [
      'an argument that must be given',
      'id: ID!,',
      'id: ID!, team: ID!,',
      'REQUIRED_ARG_ADDED: A required arg team on Query.run was added.',
    ],
    [
      'a value that went',
      'TEACHER STUDENT',
      'STUDENT',
      'VALUE_REMOVED_FROM_ENUM: TEACHER was removed from enum type Kind.',
    ],
    [
      'another default',
      '= 5',
      '= 6',
      'ARG_DEFAULT_VALUE_CHANGE: Query.run arg limit has changed defaultValue from 5 to 6.',
    ],
  ])('%s is refused unless it is listed', (_what, from, to, change) => {
    const now = changed(from, to);
    expect(schemaBreaks(promised, now, [])).toMatchObject({ unlisted: [change], stale: [] });
    const accepted = [{ change, date: '2026-11-30', reason: 'planted by the test that reads it' }];
    expect(schemaBreaks(promised, now, accepted)).toMatchObject({ unlisted: [], stale: [] });
    expect(schemaBreaks(promised, promised, accepted).stale).toEqual([change]);
  });

  it('is not what only adds; a new value of an enum is worth a note', () => {
    const added = changed('mae: Float!', 'mae: Float! rmse: Float!');
    expect(schemaBreaks(promised, added, [])).toEqual({ unlisted: [], isBroken: false, stale: [], notes: [] });
    expect(unpromised(promised, added)).toEqual(['FIELD_REMOVED: Run.rmse was removed.']);
    expect(unpromised(promised, promised)).toEqual([]);
    const lines = ['FIELD_REMOVED: Run.rmse was removed.'];
    const note = unpromisedNote(promised, added, schemaBreaks(promised, added, []));
    expect(note).toEqual({ what: expect.stringContaining('run "npm run schema"') as string, lines });
    expect(schemaBreaks(promised, changed('STUDENT', 'STUDENT BASELINE'), []).notes).toHaveLength(1);
  });
});

it('tells what was added and is not promised also beside a break that was accepted', () => {
  const now = changed('mae: Float!', 'mae: Float rmse: Float!');
  const change = 'FIELD_CHANGED_KIND: Run.mae changed type from Float! to Float.';
  const accepted = [{ change, date: '2026-11-30', reason: 'planted by the test that reads it' }];
  const { what, lines } = unpromisedNote(promised, now, schemaBreaks(promised, now, accepted));
  expect(lines).toContain('FIELD_REMOVED: Run.rmse was removed.');
  expect(what).toContain('schema:promise');
});

describe('a deprecation', () => {
  const withReason = (reason: string) =>
    buildSchema(`type Query { old: Int @deprecated(reason: ${JSON.stringify(reason)})  fresh(size: Int): Int }`);

  it('names what to use and the day', () => {
    expect(deprecationFaults(withReason('use Query.fresh; removed after 2027-06-01'))).toEqual([]);
    expect(deprecationFaults(withReason('use Query.fresh(size); removed after 2027-06-01'))).toEqual([]);
    for (const reason of [
      'No longer supported',
      'use Query.fresh',
      'removed after 2027-06-01',
      'use Query.stale; removed after 2027-06-01',
      'use Query.fresh; removed after 2027-13-01',
    ]) {
      expect(deprecationFaults(withReason(reason)), reason).toHaveLength(1);
    }
  });

  it('is told when its day has passed, on that day not yet', () => {
    const schema = withReason('use Query.fresh; removed after 2027-06-01');
    expect(overdue(schema, new Date('2027-05-31'))).toEqual([]);
    expect(overdue(schema, new Date('2027-06-01'))).toEqual([]);
    expect(overdue(schema, new Date('2027-06-02'))).toEqual(['Query.old: use Query.fresh; removed after 2027-06-01']);
  });
});

describe('the schema of the API', () => {
  const schema = buildApiSchema();

  it('describes every type, field, argument, value and input', () => {
    expect(withoutDescription(schema)).toEqual([]);
  });

  it('says of every number what it measures or counts', () => {
    expect(withoutUnit(schema)).toEqual([]);
  });

  it('has no deprecation without a replacement and a day', () => {
    expect(deprecationFaults(schema)).toEqual([]);
  });

  it('keeps its promises, and CI would say if it did not', { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/emit-schema.ts', '--check'], {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
