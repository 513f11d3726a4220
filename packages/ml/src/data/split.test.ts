import { describe, expect, it } from 'vitest';
import { cutsOf, protocolSchema } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { windowsOf } from './split.ts';

const protocol = protocolSchema.parse({});

describe('windows', () => {
  it('of one week of five-minute data are as many as published for los-loop', () => {
    const { train, validation, test } = windowsOf(protocol, 2016);
    expect([train.length, validation.length, test.length]).toEqual([1388, 178, 381]);
  });

  it('never share a step between two parts, and use the last step of each', () => {
    const steps = 1000;
    const cuts = cutsOf(protocol, steps);
    const { train, validation, test } = windowsOf(protocol, steps);
    expect((train.at(-1) ?? 0) + 24).toBe(cuts.train);
    expect(validation[0]).toBe(cuts.train);
    expect((validation.at(-1) ?? 0) + 24).toBe(cuts.validation);
    expect(test[0]).toBe(cuts.validation);
    expect((test.at(-1) ?? 0) + 24).toBe(steps);
  });

  it('are cut where the shares say although 0.7 + 0.1 is a little less than 0.8 in binary', () => {
    expect(cutsOf(protocol, 10)).toEqual({ train: 7, validation: 8 });
  });

  it('refuse a part that is too short for one', () => {
    expect(() => windowsOf(protocol, 100)).toThrow(/the validation part of a series of 100 steps/);
    expect(() => windowsOf(protocol, 100)).toThrow(DataError);
  });
});
