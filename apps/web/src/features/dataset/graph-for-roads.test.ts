import { expect, it } from 'vitest';
import { graphForRoads } from './graph-for-roads.ts';

it('takes the given matrix before what was made from coordinates, and never the identity', () => {
  const identity = { recipe: 'IDENTITY' } as const;
  const nearest = { recipe: 'K_NEAREST' } as const;
  const given = { recipe: 'GIVEN' } as const;
  expect(graphForRoads([identity, nearest, given])).toBe(given);
  expect(graphForRoads([identity, nearest])).toBe(nearest);
  expect(graphForRoads([identity])).toBeUndefined();
});
