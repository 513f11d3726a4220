/** Every operation of the dashboard stays within the limits that the API sets to one request. */
import { describe, expect, it } from 'vitest';
import { limitFaults, variablesOf } from '../../apps/api/src/testing/emitted-schema.ts';
import * as generated from '../../apps/web/src/graphql/generated/graphql.ts';

/** The largest values that the dashboard gives its variables; ids and cursors do not count. */
const common = {
  id: 'x',
  left: 'x',
  right: 'x',
  runId: 'x',
  experimentId: 'x',
  after: 'x',
  against: 'x',
  afterSequence: 0,
  filter: {},
  first: 100,
  node: 0,
  fromStep: 0,
  steps: 4032,
  trialId: 'x',
  student: 'x',
  model: 'x',
  name: 'x',
  text: 'x',
  today: '2026-11-30T00:00:00Z',
  slug: 'x',
  token: 'x',
  counts: true,
  email: 'x',
  datasetId: 'x',
  network: 'x',
  dataset: 'x',
  open: true,
  role: 'ADMIN',
  statuses: ['FAILED'],
  ids: Array<string>(100).fill('x'),
  orderBy: [{ field: 'EXPERIMENT' }, { field: 'MODEL' }, { field: 'SEED' }],
  paths: Array<string>(50).fill('training.learningRate'),
  changes: {},
  networks: Array<object>(100).fill({ model: { name: 'stid' } }),
  nodes: Array.from({ length: 2000 }, (_, node) => node),
  metrics: Array<object>(50).fill({ name: 'test/mae', horizon: 12 }),
};

/** Each create takes an input of its own. */
const inputOf = (name: string) =>
  name.startsWith('Sweep')
    ? { name: 'x', experimentId: 'x', spec: {} }
    : { name: 'x', datasetId: 'x', graphId: 'x', config: {} };

type Document = Parameters<typeof limitFaults>[0];
const documents = Object.entries(generated).filter((entry): entry is [string, Document] =>
  entry[0].endsWith('Document'),
);

describe('operations of the dashboard', () => {
  it('are all here', () => {
    expect(documents.length).toBeGreaterThan(15);
  });

  it.each(documents)('%s is within the limits', (name, document) => {
    const variables = { ...common, input: inputOf(name) };
    const unknown = variablesOf(document).filter((variable) => !(variable in variables));
    expect(unknown, 'variables that this test gives no value').toEqual([]);
    expect(limitFaults(document, variables)).toEqual([]);
  });
});
