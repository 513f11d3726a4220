import { expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { prepareData } from './prepared-data.ts';
import { createSeries, type Series } from './series.ts';
import { windowsOf } from './split.ts';

const steps = 240;
const protocol = protocolSchema.parse({ inputSteps: 4, targetSteps: 3, reportedHorizons: [1, 3], split: {} });

function seriesWith(change: (mask: Uint8Array) => void): Series {
  const mask = new Uint8Array(steps).fill(1);
  change(mask);
  const values = Float32Array.from({ length: steps }, (_, step) => 50 + 10 * Math.sin(step / 7));
  return createSeries({ values, mask, nodes: 1, startAt: Date.UTC(2024, 0, 1), stepSeconds: 1800, zone: 'UTC' });
}

// Only the part's very last step is observed: the longest horizon alone has a target there.
it.each(['validation', 'test'] as const)('a horizon of the %s part without a target is refused', (part) => {
  const starts = windowsOf(protocol, steps)[part];
  const from = starts[0] ?? 0;
  const last = (starts.at(-1) ?? 0) + protocol.inputSteps + protocol.targetSteps - 1;
  const prepare = () =>
    prepareData(
      seriesWith((mask) => mask.fill(0, from, last)),
      protocol,
    );
  expect(prepare).toThrow(DataError);
  expect(prepare).toThrow(`the ${part} part has no observed target at horizon 1: every reading from step ${from + 4}`);
});

it('one target of each horizon is enough', () => {
  const [from = 0] = windowsOf(protocol, steps).test;
  const series = seriesWith((mask) => mask.fill(0, from).fill(1, from + 6, from + 7));
  expect(prepareData(series, protocol).windows.test[0]).toBe(from);
});

it('writes down that the thresholds of an event were made of the whole train part, whatever the labels', () => {
  const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 } as const;
  const series = seriesWith(() => undefined);
  const few = { budget: { share: 0.3, seed: 1 } };
  const [ofReadings, ofEvent] = [protocol, { ...protocol, event }].map((asked) =>
    prepareData(series, asked, few).reads.ranges('scaler'),
  );
  expect(ofReadings).not.toEqual([[0, 168]]);
  expect(ofEvent).toEqual([[0, 168]]);
});
