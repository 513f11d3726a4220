import { expect, it } from 'vitest';
import { numberIn, placesIn, textIn } from './typed.ts';

it('takes numbers in their bounds, with a comma or a real minus sign, and empty for none', () => {
  const lanes = { least: 1, most: 99, isWhole: true };
  expect(numberIn('4', lanes)).toEqual({ value: 4 });
  expect(numberIn('', lanes)).toEqual({ value: null });
  expect(numberIn('2.5', lanes)).toEqual({ fault: 'Expected a whole number from 1 to 99, got "2.5".' });
  expect(numberIn('six', lanes)).toHaveProperty('fault');
  expect(numberIn('\u2212118,4', { least: -180, most: 180 })).toEqual({ value: -118.4 });
});

it('takes places as a flat list', () => {
  expect(placesIn('52.1 4.3; 52.2, 4.31')).toEqual({ value: [52.1, 4.3, 52.2, 4.31] });
  expect(placesIn('')).toEqual({ value: [] });
  for (const text of ['52.1', '52.1 4.3 7', '99 4', 'x y']) expect(placesIn(text)).toHaveProperty('fault');
});

it('takes texts up to their length', () => {
  expect(textIn('Ring', 5)).toEqual({ value: 'Ring' });
  expect(textIn('Ring road', 5)).toHaveProperty('fault');
});
