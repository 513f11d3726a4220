import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlainError } from '../platform/plain-error.ts';
import { demoArguments } from './arguments.ts';

/** As the script takes it: from the folder in which the person called npm. */
const called = process.env['INIT_CWD'] ?? process.cwd();

describe('the command line of the demo', () => {
  it('takes the simulator, the quick preset and its seeds where nothing is said', () => {
    expect(demoArguments([])).toEqual({
      data: undefined,
      taken: {},
      preset: 'quick',
      experiments: [],
      seeds: undefined,
      json: undefined,
      markdown: undefined,
    });
  });

  it('takes paths as the caller means them', () => {
    const given = demoArguments(['--data', 'week', '--preset', 'standard', '--seeds', '5', '--json', '/tmp/out.json']);
    expect(given).toEqual({
      ...{ data: resolve(called, 'week'), preset: 'standard', experiments: [], seeds: 5, json: '/tmp/out.json' },
      ...{ markdown: undefined, taken: {} },
    });
  });

  it('says what to take of the data', () => {
    const { taken } = demoArguments([
      '--values',
      'wind',
      '--covariate',
      'heat=values',
      '--covariate',
      'humidity=humidity',
    ]);
    expect(taken).toEqual({ values: 'wind', covariate: ['heat=values', 'humidity=humidity'] });
  });

  it('takes files in the place of a preset', () => {
    const { preset, experiments } = demoArguments(['--experiment', 'one.json', '--experiment', '/tmp/two.json']);
    expect(preset).toBeUndefined();
    expect(experiments).toEqual([resolve(called, 'one.json'), '/tmp/two.json']);
  });

  it.each([
    [['--preset', 'slow'], /--preset must be one of quick, standard, full, few-labels, got "slow"/],
    [['--preset', 'quick', '--experiment', 'one.json'], /exclude each other/],
    [['--covariate', 'humidity'], '--covariate: expected <name>=<resource or file>, got "humidity"'],
    [['--seeds', '0'], /--seeds must be a whole number from 1 to 50, got "0"/],
    [['--seeds', 'three'], /got "three"/],
    [['--sees', '3'], /'--sees'[^]*Usage: npm run demo/],
    [['week'], /Usage: npm run demo/],
  ])('refuses %j in words', (args, message) => {
    expect(() => demoArguments(args)).toThrow(PlainError);
    expect(() => demoArguments(args)).toThrow(message);
  });
});
