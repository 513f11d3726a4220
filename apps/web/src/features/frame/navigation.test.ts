import { expect, it } from 'vitest';
import { barFirst, destinations } from './navigation.ts';

it('leaves "More" of a phone all that its bar has no room for', () => {
  const { bar, rest } = barFirst();
  expect(bar).toHaveLength(4);
  expect(new Set([...bar, ...rest])).toEqual(new Set(destinations));
});
