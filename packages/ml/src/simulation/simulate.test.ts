import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { simulateTraffic } from './simulate.ts';

const small = { days: 2, gridSize: 3, sensors: 20, seed: 3 };
const traffic = simulateTraffic(small);
const count = traffic.sensors.length;

/** Mean of a channel over the observed readings of one hour of one day. */
function hourMean(values: Float32Array, day: number, hour: number): number {
  const from = (day * 24 + hour) * 12 * count;
  let sum = 0;
  let observed = 0;
  for (let at = from; at < from + 12 * count; at++) {
    if (traffic.mask[at] !== 1) continue;
    sum += values[at] ?? 0;
    observed += 1;
  }
  return sum / observed;
}

describe('simulateTraffic', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    const again = simulateTraffic(small);
    expect(Buffer.from(again.speeds.buffer).equals(Buffer.from(traffic.speeds.buffer))).toBe(true);
    expect(again.mask).toEqual(traffic.mask);
    const other = simulateTraffic({ ...small, seed: 4 });
    expect(Buffer.from(other.speeds.buffer).equals(Buffer.from(traffic.speeds.buffer))).toBe(false);
  });

  it('is busy and slower at the morning peak, quiet at night', () => {
    expect(hourMean(traffic.flows, 1, 8)).toBeGreaterThan(4 * hourMean(traffic.flows, 1, 3));
    expect(hourMean(traffic.speeds, 1, 8)).toBeLessThan(hourMean(traffic.speeds, 1, 3));
  });

  it('reports incidents in words, never before they begin', () => {
    const begun = new Map(traffic.incidents.map((incident) => [incident.id, incident]));
    expect(traffic.reports.length).toBeGreaterThan(0);
    for (const { id, reportedStep, endStep, text } of traffic.reports) {
      expect(reportedStep).toBeGreaterThan(begun.get(id)?.startStep ?? Infinity);
      expect(endStep).toBe(begun.get(id)?.endStep);
      expect(text).toMatch(/ on (motorway|arterial|ramp) .+ blocked/);
    }
  });

  it('labels exactly the sensors whose segment an incident blocks', () => {
    const expected = new Uint8Array(traffic.incidentLabels.length);
    for (const { segment, startStep, endStep } of traffic.incidents) {
      traffic.sensors.forEach((sensor, index) => {
        if (sensor.segment !== segment) return;
        for (let step = startStep; step < endStep; step++) expected[step * count + index] = 1;
      });
    }
    expect(traffic.incidentLabels).toEqual(expected);
  });

  it('measures road distances along the directed roads', () => {
    traffic.sensors.forEach((_, i) => expect(traffic.distances[i * count + i]).toBe(0));
    const [first = -1, second = -1] = traffic.network.segments
      .map((segment, index) => ({ segment, index }))
      .filter(({ segment }) => segment.roadClass === 'motorway')
      .map(({ index }) => traffic.sensors.findIndex((sensor) => sensor.segment === index))
      .filter((sensor) => sensor >= 0);
    const there = traffic.distances[first * count + second] ?? NaN;
    const back = traffic.distances[second * count + first] ?? NaN;
    expect(there).toBeGreaterThan(0);
    expect(there).not.toBe(back);
  });

  it('refuses more sensors than the city has segments', () => {
    expect(() => simulateTraffic({ ...small, sensors: 1000 })).toThrow(/1000 sensors on \d+ segments/);
  });

  it('refuses a period of no days', () => {
    expect(() => simulateTraffic({ days: 0 })).toThrow(DataError);
  });
});
