import { describe, expect, it } from 'vitest';
import { mendOf } from './mend-of.ts';

const channel = { name: 'speed', unit: '', missingShare: 0, zeroShare: 0, minimum: 0, median: 50, maximum: 70 };
const report = {
  channels: [{ ...channel, unitGuess: { unit: 'mph', reason: 'its range' } }],
  clockChanges: [{ zones: ['Europe/Amsterdam', 'Europe/Paris'] }],
  gaps: { count: 1, missingSteps: 12 },
  duplicateTimes: { count: 0 },
};

describe('what the form can say of a finding', () => {
  it('mends zeros, a unit that is not said, and a local clock', () => {
    expect(mendOf('ZEROS', report)).toEqual({ zeroIsMissing: true });
    expect(mendOf('UNIT', report)).toEqual({ unit: 'mph' });
    expect(mendOf('DAYLIGHT_SAVING', report)).toEqual({ zone: 'Europe/Amsterdam' });
  });

  it('mends nothing where the files are wrong, or nothing is', () => {
    expect(mendOf('GAP', report)).toBeNull();
    expect(mendOf('DAYLIGHT_SAVING', { ...report, gaps: { count: 0, missingSteps: 0 } })).toBeNull();
    expect(mendOf('UNIT', { ...report, channels: [{ ...channel, unitGuess: null }] })).toBeNull();
  });
});
