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

describe('times that do not follow one another', () => {
  const refused = (times: string[], zone: string, stepSeconds: number | null, message: string) =>
    expect(() => axisOf(times, zone, stepSeconds)).toThrow(`values.csv, ${message}`);
  const hours = (...shown: number[]) => shown.map((hour) => `2024-05-01 ${String(hour).padStart(2, '0')}:00`);

  it('leave a gap, told with what is missing', () => {
    refused(
      hours(0, 1, 4, 5),
      'UTC',
      null,
      'line 4: a gap in the times: expected 2024-05-01 02:00 after "2024-05-01 01:00" (line 3), got "2024-05-01 04:00": ' +
        '2 rows are missing; add a row for every missing time and leave its readings empty, ' +
        'or correct the step, 1 h between the first two rows',
    );
    refused(hours(0, 1, 2, 5), 'UTC', null, 'line 5: a gap in the times');
    expect(() => axisOf(hours(0, 1, 2, 5), 'UTC', null)).toThrow(/leave its readings empty$/);
    refused(
      hours(0, 2),
      'UTC',
      3600,
      'line 3: a gap in the times: expected 2024-05-01 01:00 after "2024-05-01 00:00" (line 2), got "2024-05-01 02:00": ' +
        'a row is missing; add a row for every missing time and leave its readings empty, ' +
        'or correct stepSeconds, which says 1 h, or name the time zone, if its clock was put forward here',
    );
  });

  it.each([
    ['with a known step', 3600],
    ['with the step of the first rows', null],
  ])('are out of order where two rows are swapped, %s', (_what, stepSeconds) => {
    refused(
      hours(0, 1, 3, 2, 4),
      'UTC',
      stepSeconds,
      'line 4: rows out of order: expected 2024-05-01 02:00, got "2024-05-01 03:00", while "2024-05-01 02:00" (line 5) ' +
        'comes later; sort the rows by time, oldest first',
    );
  });

  it('are out of order where a piece stands at the end', () => {
    refused(hours(0, 1, 4, 5, 6, 2, 3), 'UTC', null, 'line 4: rows out of order: expected 2024-05-01 02:00');
    refused(
      hours(3, 2, 1),
      'UTC',
      null,
      'line 3: rows out of order: expected a time after "2024-05-01 03:00" (line 2)',
    );
  });

  it('are off the step, perhaps because the first two rows are too far apart', () => {
    refused(
      hours(0, 2, 3),
      'UTC',
      null,
      'line 4: a time off the step: expected 2024-05-01 04:00, 2 h after "2024-05-01 02:00" (line 3), ' +
        'got "2024-05-01 03:00", 1 h after it; the step is the distance of the first two rows',
    );
  });

  it('are expected as they are written, with the clock of the zone or with their offset', () => {
    const spring = ['2024-03-31 00:00', '2024-03-31 01:00', '2024-03-31 05:00'];
    refused(spring, 'Europe/Berlin', 3600, 'line 4: a gap in the times: expected 2024-03-31 03:00 after');
    const offsets = ['2024-03-31T00:00:00+01:00', '2024-03-31T03:00:00+01:00'];
    refused(offsets, 'UTC', 3600, 'line 3: a gap in the times: expected 2024-03-31T01:00+01:00 after');
    refused(['2024-03-01', '2024-03-04'], 'UTC', 86_400, 'line 3: a gap in the times: expected 2024-03-02 after');
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
