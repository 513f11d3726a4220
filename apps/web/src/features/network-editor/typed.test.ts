import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { numberIn, placesIn, textIn } from './typed.ts';

const t = translatorOf('en', 'networkEditor');

it('takes numbers in their bounds, with a comma or a real minus sign, and empty for none', () => {
  const lanes = { least: 1, most: 99, isWhole: true };
  expect(numberIn(t, '4', lanes)).toEqual({ value: 4 });
  expect(numberIn(t, '', lanes)).toEqual({ value: null });
  expect(numberIn(t, '2.5', lanes)).toEqual({ fault: 'Expected a whole number from 1 to 99, got "2.5".' });
  expect(numberIn(t, 'six', lanes)).toHaveProperty('fault');
  expect(numberIn(t, '\u2212118,4', { least: -180, most: 180 })).toEqual({ value: -118.4 });
});

it('takes places as a flat list', () => {
  expect(placesIn(t, '52.1 4.3; 52.2, 4.31')).toEqual({ value: [52.1, 4.3, 52.2, 4.31] });
  expect(placesIn(t, '')).toEqual({ value: [] });
  for (const text of ['52.1', '52.1 4.3 7', '99 4', 'x y']) expect(placesIn(t, text)).toHaveProperty('fault');
});

it('takes texts up to their length', () => {
  expect(textIn(t, 'Ring', 5)).toEqual({ value: 'Ring' });
  expect(textIn(t, 'Ring road', 5)).toHaveProperty('fault');
});
