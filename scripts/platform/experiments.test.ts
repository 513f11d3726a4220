import { expect, it } from 'vitest';
import type { ApiClient } from './api-client.ts';
import { datasetNamed } from './experiments.ts';

const dataset = (name: string) => ({
  id: name,
  name,
  title: name,
  quantity: 'speed',
  unit: 'mph',
  zone: 'UTC',
  startAt: '2024-01-01T00:00:00Z',
  stepSeconds: 300,
  steps: 10,
  nodeCount: 2,
  missingShare: 0,
  contentHash: 'abc',
  synthetic: true,
  graphs: { nodes: [] },
});

it('finds a dataset that is not on the first page, and none where none is', async () => {
  const api: Pick<ApiClient, 'ask'> = {
    ask: (shape, _query, variables) => {
      const isFirst = variables?.['after'] === null;
      const nodes = [dataset(isFirst ? 'newest' : 'oldest')];
      return Promise.resolve(
        shape.parse({ datasets: { nodes, pageInfo: { hasNextPage: isFirst, endCursor: isFirst ? 'one' : null } } }),
      );
    },
  };
  expect((await datasetNamed(api, 'oldest'))?.id).toBe('oldest');
  expect(await datasetNamed(api, 'missing')).toBeUndefined();
});
