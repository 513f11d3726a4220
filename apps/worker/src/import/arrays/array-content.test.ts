import { describe, expect, it } from 'vitest';
import { contentOfArray } from './array-content.ts';
import type { NumberArray } from './number-array.ts';

/** Numbers that tell their place: step, node and channel. */
function arrayOf(steps: number, nodes: number, channels: number): NumberArray {
  return {
    label: 'PEMS.npz: data',
    shape: [steps, nodes, channels],
    rows: (from, to) =>
      Float32Array.from({ length: (to - from) * nodes * channels }, (_, at) => from * nodes * channels + at),
  };
}

describe('an array that says nothing of itself', () => {
  it('is told by its shape where it is a published one, which becomes a note', async () => {
    const content = contentOfArray(arrayOf(17_856, 170, 3), {});
    expect(content).toMatchObject({
      quantity: 'flow',
      time: { startAt: new Date('2016-07-01T00:00:00Z'), stepSeconds: 300, zone: 'UTC' },
      notes: [
        'the file holds no times; as its shape is that of PEMS08, they were taken to begin at 2016-07-01, 300 s apart; where that is ' +
          'wrong, import with --start and --step-seconds',
      ],
    });
    expect(content.channels?.map(({ name }) => name)).toEqual(['occupancy', 'speed']);
    const { values } = await content.readings.rows(9000, 9001);
    expect(values[169]).toBe(9000 * 510 + 169 * 3);
  });

  it('is what the options say, of whatever shape it is', () => {
    const told = { start: '2020-02-01T06:00', stepSeconds: 60, zone: 'Europe/Paris', channel: 'speed' };
    const content = contentOfArray(arrayOf(17_856, 170, 3), told);
    expect(content.time).toEqual({ startAt: new Date('2020-02-01T05:00:00Z'), stepSeconds: 60, zone: 'Europe/Paris' });
    expect(content).toMatchObject({ quantity: 'speed', notes: [] });
  });

  it.each([
    [
      {},
      'PEMS.npz: data: holds no times: say --start <time of the first row> and --step-seconds <seconds from row to row>',
    ],
    [{ start: '2020-01-01' }, 'PEMS.npz: data: holds no times: say --step-seconds <seconds from row to row>'],
    [{ start: 'soon', stepSeconds: 60 }, '--start: expected an ISO 8601 time (2024-01-31 08:05), got "soon"'],
    [{ start: '0001-01-01', stepSeconds: 60 }, '--start: "0001-01-01" lies before the year 1000'],
  ])('is refused with what is left out or wrong: %j', (told, message) => {
    expect(() => contentOfArray(arrayOf(10, 4, 1), told)).toThrow(message);
  });

  it('is refused where it has another number of sensors or channels than are named', () => {
    const told = { start: '2020-01-01', stepSeconds: 60 };
    expect(() => contentOfArray(arrayOf(10, 4, 1), told, { sensors: ['a'] })).toThrow(
      'holds 4 sensors, but 1 are named',
    );
    expect(() => contentOfArray(arrayOf(10, 4, 2), told, { channels: ['a'] })).toThrow(
      'holds 2 channels, but 1 are named',
    );
    expect(() => contentOfArray(arrayOf(100_000, 100_000, 1), told)).toThrow(
      'more than the 1000000000 that can be imported',
    );
  });
});
