import { describe, expect, it } from 'vitest';
import { TimeAxisReader } from './time-axis.ts';
import { isoParser, strptimeParser } from './time-format.ts';
import { fixedZone, zoneClock } from './zone-clock.ts';

function axisOf(times: string[], zone: string, stepSeconds: number | null) {
  const reader = new TimeAxisReader('values.csv', isoParser, 'ISO 8601', zone, stepSeconds);
  times.forEach((time, index) => reader.add(time, index + 2));
  return reader.finish();
}

describe('the time axis', () => {
  it('follows the clock through the end of daylight saving, where an hour comes twice', () => {
    const times = ['2019-10-27 01:30', '2019-10-27 02:30', '2019-10-27 02:30', '2019-10-27 03:30'];
    expect(axisOf(times, 'Europe/Amsterdam', 3600)).toEqual({
      startAt: new Date('2019-10-26T23:30:00Z'),
      zone: 'Europe/Amsterdam',
      stepSeconds: 3600,
    });
  });

  it('keeps a series that ignores daylight saving on the clock of its first row', () => {
    const times = ['2019-10-27 01:00', '2019-10-27 02:00', '2019-10-27 03:00', '2019-10-27 04:00'];
    expect(axisOf(times, 'Europe/Amsterdam', 3600)).toMatchObject({ zone: 'Etc/GMT-2' });
  });

  it('takes offsets as they are written', () => {
    const times = ['2024-03-31T01:00:00+01:00', '2024-03-31T03:00:00+02:00'];
    expect(axisOf(times, 'Europe/Berlin', 3600).startAt).toEqual(new Date('2024-03-31T00:00:00Z'));
  });
});

describe('time formats', () => {
  it.each([
    ['%d.%m.%Y %H:%M:%S', '05.02.2024 13:04:09', '2024-02-05T13:04:09Z'],
    ['%Y%m%d%H%M', '202402051304', '2024-02-05T13:04:00Z'],
    ['%b %d %Y %I:%M %p', 'Feb 5 2024 12:30 AM', '2024-02-05T00:30:00Z'],
    ['%y/%j', '24/060', '2024-02-29T00:00:00Z'],
  ])('%s', (format, text, expected) => {
    expect(strptimeParser(format)(text)?.wallClock).toBe(Date.parse(expected));
  });

  it('reads offsets', () => {
    expect(isoParser('2024-01-01T00:00:00.25-03:30')).toEqual({
      wallClock: Date.parse('2024-01-01T00:00:00.250Z'),
      offset: -12_600_000,
    });
  });
});

describe('zone clocks', () => {
  it('know both instants of a repeated hour', () => {
    const clock = zoneClock('Europe/Amsterdam');
    const shown = Date.UTC(2019, 9, 27, 2, 30);
    expect(new Date(clock.instantOf(shown)).toISOString()).toBe('2019-10-27T00:30:00.000Z');
    expect(new Date(clock.instantOf(shown, true)).toISOString()).toBe('2019-10-27T01:30:00.000Z');
  });

  it.each([
    [0, 'UTC'],
    [-21_600_000, 'Etc/GMT+6'],
    [19_800_000, '+05:30'],
  ])('have a fixed zone for %d ms', (offset, name) => {
    expect(fixedZone(offset)).toBe(name);
    expect(zoneClock(name).offsetAt(0)).toBe(offset);
  });
});
