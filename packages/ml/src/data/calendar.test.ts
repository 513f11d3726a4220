import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { calendarOf } from './calendar.ts';

const hours = (startAt: string, steps: number, zone: string) =>
  calendarOf({ startAt: Date.parse(startAt), stepSeconds: 3600, steps, zone });

describe('the local calendar', () => {
  it('counts days and minutes where the sensors stand', () => {
    // 07:00 UTC is 23:00 the day before in Los Angeles.
    const { minuteOfDay, dayIndex } = hours('2012-03-01T07:00:00Z', 3, 'America/Los_Angeles');
    expect([...minuteOfDay]).toEqual([1380, 0, 60]);
    expect([...dayIndex]).toEqual([0, 1, 1]);
  });

  it('follows daylight saving: the clock leaves out two o’clock in spring and repeats it in autumn', () => {
    const spring = hours('2024-03-31T00:00:00Z', 3, 'Europe/Berlin');
    expect([...spring.minuteOfDay]).toEqual([60, 180, 240]);
    const autumn = hours('2024-10-27T00:00:00Z', 3, 'Europe/Berlin');
    expect([...autumn.minuteOfDay]).toEqual([120, 120, 180]);
  });

  it('changes at half past where the zone is half an hour apart', () => {
    // Adelaide goes from +9:30 to +10:30 at 16:30 UTC: two o'clock becomes three.
    const { minuteOfDay } = calendarOf({
      startAt: Date.parse('2024-10-05T16:15:00Z'),
      stepSeconds: 900,
      steps: 4,
      zone: 'Australia/Adelaide',
    });
    expect([...minuteOfDay]).toEqual([105, 180, 195, 210]);
  });

  it('knows Saturday and Sunday, before 1970 too', () => {
    const days = (startAt: string) =>
      [...calendarOf({ startAt: Date.parse(startAt), stepSeconds: 86_400, steps: 7, zone: 'UTC' }).weekend].join('');
    expect(days('2024-01-01T00:00:00Z')).toBe('0000011'); // a Monday
    expect(days('1969-12-29T00:00:00Z')).toBe('0000011'); // a Monday
  });

  it('counts the days of the week from Monday', () => {
    const { weekday } = calendarOf({
      startAt: Date.parse('2024-01-06T00:00:00Z'), // a Saturday
      stepSeconds: 86_400,
      steps: 4,
      zone: 'UTC',
    });
    expect([...weekday]).toEqual([5, 6, 0, 1]);
  });

  it('keeps zones with odd minutes', () => {
    expect(hours('2024-01-01T00:00:00Z', 1, 'Asia/Kathmandu').minuteOfDay[0]).toBe(5 * 60 + 45);
  });

  it('refuses an unknown zone by its name', () => {
    expect(() => hours('2024-01-01T00:00:00Z', 1, 'Mars/Olympus')).toThrow(/"Mars\/Olympus"/);
    expect(() => hours('2024-01-01T00:00:00Z', 1, 'Mars/Olympus')).toThrow(DataError);
  });
});
