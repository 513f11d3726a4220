import { expect, it } from 'vitest';
import { presetText } from './preset-text.ts';

it('names a preset only as long as its settings are its own', () => {
  expect(presetText('quick', false)).toBe('quick');
  expect(presetText('quick', true)).toBe('custom, from quick');
  expect(presetText(null, false)).toBe('custom');
});
