import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { presetText } from './preset-text.ts';

const t = translatorOf('en', 'experiments');

it('names a preset only as long as its settings are its own', () => {
  expect(presetText(t, 'quick', false)).toBe('quick');
  expect(presetText(t, 'quick', true)).toBe('custom, from quick');
  expect(presetText(t, null, false)).toBe('custom');
});
