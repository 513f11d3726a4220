import { expect, it } from 'vitest';
import { backboneLinks } from './backbone-links.ts';

it('keeps the strongest links that hold each part together', () => {
  const links = backboneLinks(
    [
      { from: 0, to: 1, weight: 0.9 },
      { from: 1, to: 0, weight: 0.9 },
      { from: 1, to: 2, weight: 0.5 },
      { from: 0, to: 2, weight: 0.2 },
      { from: 3, to: 4, weight: 0.1 },
    ],
    6,
  );
  expect(links).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 3, to: 4 },
  ]);
});
