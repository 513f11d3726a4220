/** Every operation of the dashboard stays within the limits that the API sets to one request. */
import { readFile } from 'node:fs/promises';
import { buildSchema, Kind, print, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exceededLimits } from '../../apps/api/src/limits/check.ts';
import * as generated from '../../apps/web/src/graphql/generated/graphql.ts';

const schema = buildSchema(await readFile(new URL('../../apps/api/schema.graphql', import.meta.url), 'utf8'));

/** The largest values that the dashboard gives its variables; ids and cursors do not count. */
const variables = {
  id: 'x',
  left: 'x',
  right: 'x',
  runId: 'x',
  after: 'x',
  afterSequence: 0,
  filter: {},
  first: 100,
  node: 0,
  fromStep: 0,
  steps: 4032,
  input: { name: 'x', datasetId: 'x', graphId: 'x', config: {} },
};

const documents = Object.entries(generated).filter((entry): entry is [string, DocumentNode] =>
  entry[0].endsWith('Document'),
);

describe('operations of the dashboard', () => {
  it('are all here', () => {
    expect(documents.length).toBeGreaterThan(15);
  });

  it.each(documents)('%s is within the limits', (_name, document) => {
    const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    for (const { variable } of operation?.variableDefinitions ?? []) {
      expect(Object.keys(variables), `a value of $${variable.name.value} is missing in this test`).toContain(
        variable.name.value,
      );
    }
    expect(exceededLimits({ schema, document, operationName: undefined, variables }), print(document)).toEqual([]);
  });
});
