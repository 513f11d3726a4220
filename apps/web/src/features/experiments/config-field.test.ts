import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import {
  limitsText,
  readNumbers,
  settingFaults,
  settingsChanged,
  valueFault,
  type ConfigField,
} from './config-field.ts';

const t = translatorOf('en', 'experiments');

const mixup: ConfigField = {
  ...{ name: 'mixup', label: 'Mixup', description: '', kind: 'NUMBER', choices: [], defaultValue: 0 },
  ...{ minimum: 0, maximum: 1, excludesMinimum: false, excludesMaximum: false },
};
const hidden: ConfigField = { ...mixup, name: 'hidden', label: 'Hidden', excludesMaximum: true };
const updates: ConfigField = {
  ...mixup,
  name: 'updates',
  label: 'Updates',
  kind: 'INTEGER',
  minimum: 1,
  maximum: null,
};
const rate: ConfigField = { ...mixup, name: 'rate', label: 'Rate', excludesMinimum: true };
const weeks: ConfigField = {
  ...updates,
  name: 'weeks',
  label: 'Weeks',
  kind: 'INTEGERS',
  maximum: 104,
  defaultValue: [],
};

describe('limits', () => {
  it('are said as they are', () => {
    expect(limitsText(t, mixup)).toBe('a number from 0 to 1');
    expect(limitsText(t, hidden)).toBe('a number from 0 and below 1');
    expect(limitsText(t, rate)).toBe('a number above 0 and up to 1');
    expect(limitsText(t, updates)).toBe('a whole number from 1 on');
    expect(limitsText(t, weeks)).toBe('whole numbers, with commas between them, from 1 to 104');
  });
  it('hold, ends included or not', () => {
    expect(valueFault(t, mixup, 1)).toBeUndefined();
    expect(valueFault(t, hidden, 1)).toBe('Hidden: expected a number from 0 and below 1.');
    expect(valueFault(t, rate, 0)).toBe('Rate: expected a number above 0 and up to 1.');
    for (const value of [1.5, NaN]) {
      expect(valueFault(t, updates, value)).toBe('Updates: expected a whole number from 1 on.');
    }
    expect(valueFault(t, weeks, [1, 200])).toBe(
      'Weeks: expected whole numbers, with commas between them, from 1 to 104.',
    );
    expect(valueFault(t, weeks, [])).toBeUndefined();
  });
});

describe('settings', () => {
  it('are wrong at their place, and not where they are left out', () => {
    expect(Object.keys(settingFaults(t, [mixup, hidden], { mixup: 2 }, 'students.training'))).toEqual([
      'students.training.mixup',
    ]);
  });
  it('are changed where they are not the default', () => {
    expect(settingsChanged([mixup, weeks], { mixup: 0.2, weeks: [] })).toBe(1);
  });
});

it('reads numbers between commas, and sees what is none', () => {
  expect(readNumbers(' 1, 4 ')).toEqual([1, 4]);
  expect(readNumbers(' ')).toEqual([]);
  expect(readNumbers('1, x')).toEqual([1, NaN]);
});
