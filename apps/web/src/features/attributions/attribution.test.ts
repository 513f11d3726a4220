import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { sanityWords, stepCells, strongest } from './attribution.ts';

const t = translatorOf('en', 'attributions');

it('names steps by how long before the forecast they were read', () => {
  expect(stepCells(t, translatorOf('en', 'format'), [1, 2, 3], 300).map(({ label }) => label)).toEqual([
    '−10 min',
    '−5 min',
    'last',
  ]);
});

it('finds the strongest of what is known', () => {
  expect(strongest([1, null, 3, 2], 2)).toEqual([
    { index: 2, value: 3 },
    { index: 3, value: 2 },
  ]);
});

it('says where there is no order to compare', () => {
  expect(sanityWords(t, { nodes: null, steps: 0.123, edges: null })).toContain(
    'too few sensors matter to have an order, steps ρ = 0.12;',
  );
  expect(sanityWords(t, { nodes: 0.5, steps: 0.1, edges: -0.2 })).toContain('steps ρ = 0.10, edges ρ = −0.20;');
});
