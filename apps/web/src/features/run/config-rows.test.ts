import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { configDifferences, configRows } from './config-rows.ts';

const t = translatorOf('en', 'run');

describe('configRows', () => {
  it('writes nested settings as plain words', () => {
    expect(
      configRows(t, {
        model: { name: 'gru' },
        training: { learningRate: 0.002 },
        inputs: { weekendFlag: true, bins: [3, 6] },
      }),
    ).toEqual([
      { label: 'model, name', value: 'gru' },
      { label: 'training, learning rate', value: '0.002' },
      { label: 'inputs, weekend flag', value: 'yes' },
      { label: 'inputs, bins', value: '3, 6' },
    ]);
  });
});

describe('configDifferences', () => {
  it('names what differs and what only one has', () => {
    expect(
      configDifferences(
        t,
        { seed: 1, method: { name: 'response', weight: 0.9 } },
        { seed: 1, method: { name: 'none' } },
      ),
    ).toEqual([
      { label: 'method, name', left: 'response', right: 'none' },
      { label: 'method, weight', left: '0.9', right: null },
    ]);
  });
});
