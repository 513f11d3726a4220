import { expect, test } from 'vitest';
import { blockSegments } from './incidents.ts';

test('of incidents at one time on one segment the worst decides, in whichever order they are listed', () => {
  const incident = (segment: number, startStep: number, endStep: number, severity: number) => ({
    id: `${segment} ${startStep}`,
    segment,
    startStep,
    endStep,
    severity,
  });
  const incidents = [incident(1, 0, 10, 0.75), incident(1, 4, 8, 0.5), incident(0, 6, 7, 0.5)];
  const left = (step: number) => {
    const capacity = new Float64Array(3);
    blockSegments(incidents, step, capacity);
    return [...capacity];
  };
  expect(left(5)).toEqual([1, 0.25, 1]);
  expect(left(6)).toEqual([0.5, 0.25, 1]);
  expect(left(10)).toEqual([1, 1, 1]);
});
