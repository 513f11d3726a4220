import { expect, test } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { NOT_KNOWN, windowLabels } from './truth.ts';

const series = createSeries({
  values: Float32Array.of(0, 9, 0, 9, 1, 9, 0, 0, 1, 0),
  mask: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0, 1, 1),
  nodes: 2,
  startAt: 0,
  stepSeconds: 3600,
  zone: 'UTC',
});
const windows = { inputSteps: 1, targetSteps: 2, reportedHorizons: [1], split: { train: 0.3, validation: 0.2 } };
const event = { name: 'exceedance', comparison: 'above', reference: 'value', threshold: 0.5 } as const;

test('labels of windows say of each target whether the event came, and where nobody knows', () => {
  const labels = windowLabels(series, protocolSchema.parse({ ...windows, event }), Int32Array.of(1, 2));
  // Windows end at steps 1 and 2; their targets are steps 2, 3 and 3, 4 of both nodes.
  expect([...(labels ?? [])]).toEqual([1, 1, 0, NOT_KNOWN, 0, NOT_KNOWN, 1, 0]);
});

test('there are none where readings are forecast', () => {
  expect(windowLabels(series, protocolSchema.parse(windows), Int32Array.of(1))).toBeNull();
});
