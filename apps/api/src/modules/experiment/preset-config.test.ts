import { presetConfig, presetNames } from '@stillgraph/ml/config';
import { expect, it } from 'vitest';
import { isConfigOfPreset } from './preset-config.ts';

it.each(presetNames)('knows the config of %s, in whichever order its models were ticked', (name) => {
  const config = presetConfig(name);
  expect(isConfigOfPreset(JSON.parse(JSON.stringify(config)), name)).toBe(true);
  expect(isConfigOfPreset({ ...config, students: config.students.toReversed() }, name)).toBe(true);
});

it('sees a setting that was changed, and no preset of another name', () => {
  const config = presetConfig('quick');
  expect(isConfigOfPreset({ ...config, seeds: config.seeds + 1 }, 'quick')).toBe(false);
  expect(isConfigOfPreset(config, 'standard')).toBe(false);
  expect(isConfigOfPreset(config, 'gone')).toBe(false);
});
