import { describe, expect, it } from 'vitest';
import { translatorOf } from '../i18n/words-of.ts';
import { timeTicks } from './time-ticks.ts';
import { ZoneClock } from './zone-clock.ts';

const t = translatorOf('en', 'format');
const losAngeles = new ZoneClock('America/Los_Angeles');

describe('timeTicks', () => {
  it('puts ticks at round local times and names the day at midnight', () => {
    const from = Date.parse('2012-03-06T08:00:00Z'); // 00:00 in Los Angeles
    const ticks = timeTicks(t, from, from + 24 * 3_600_000, losAngeles, 5);
    expect(ticks.map((tick) => tick.label)).toEqual(['Tue 6 Mar', '06:00', '12:00', '18:00', 'Wed 7 Mar']);
    expect(ticks[0]?.at).toBe(from);
  });
  it('keeps round local times over the change to summer time', () => {
    const from = Date.parse('2012-03-11T08:00:00Z'); // the clock jumps from 02:00 to 03:00
    const ticks = timeTicks(t, from, from + 23 * 3_600_000, losAngeles, 5);
    expect(ticks.map((tick) => tick.label)).toEqual(['Sun 11 Mar', '06:00', '12:00', '18:00', 'Mon 12 Mar']);
  });
  it('names days in the language of the page', () => {
    const from = Date.parse('2012-03-06T08:00:00Z');
    const [first] = timeTicks(translatorOf('zh', 'format'), from, from + 24 * 3_600_000, losAngeles, 5);
    expect(first?.label).toBe('3月6日 周二');
  });
  it('works in zones with half hours', () => {
    const kolkata = new ZoneClock('Asia/Kolkata');
    const ticks = timeTicks(t, Date.parse('2024-01-01T00:00:00Z'), Date.parse('2024-01-01T02:00:00Z'), kolkata, 3);
    expect(ticks.map((tick) => tick.label)).toEqual(['06:00', '07:00']);
  });
});

describe('ZoneClock', () => {
  it('turns wall time into instants and back on both sides of a change', () => {
    for (const text of ['2012-03-11T09:30:00Z', '2012-03-11T11:30:00Z', '2012-11-04T12:30:00Z']) {
      const instant = Date.parse(text);
      expect(losAngeles.fromLocal(losAngeles.toLocal(instant))).toBe(instant);
    }
  });
});
