import { expect, it } from 'vitest';
import { formatShort } from './short-number.ts';

it('shortens without powers of ten', () => {
  expect([0.0712, 0.7, 2.13, 94.2, 121, 0, -0.05].map(formatShort)).toEqual([
    '0.071',
    '0.7',
    '2.1',
    '94',
    '121',
    '0',
    '−0.05',
  ]);
});
