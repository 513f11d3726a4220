/** Nothing of the API is without a probe, and no probe is of something that there is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../testing/api.ts';
import { nodeTypes, objectType, rootFields } from './document.ts';
import {
  edgeProbes,
  mutationProbes,
  nodeProbes,
  queryProbes,
  routeProbes,
  subscriptionProbes,
} from './probes/index.ts';

const namesOf = (probes: readonly [string, unknown][]): string[] => probes.map(([name]) => name).sort();

describe('the matrix of who may do what', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('tries every query, mutation and subscription', () => {
    expect(namesOf(queryProbes)).toEqual(rootFields('query').sort());
    expect(namesOf(mutationProbes)).toEqual(rootFields('mutation').sort());
    expect(namesOf(subscriptionProbes)).toEqual(rootFields('subscription').sort());
  });

  it('tries every type of node', () => {
    // Workers serve all teams and are seen by all.
    expect(namesOf(nodeProbes)).toEqual(
      nodeTypes()
        .filter((type) => type !== 'Worker')
        .sort(),
    );
    for (const edge of edgeProbes.keys()) {
      const [type = '', field = ''] = edge.split('.');
      expect(Object.keys(objectType(type).getFields())).toContain(field);
    }
  });

  it('tries every route that the server answers', () => {
    expect(namesOf(routeProbes)).toEqual([...api.server.routes].sort());
  });
});
