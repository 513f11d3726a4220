import { describe, expect, it } from 'vitest';
import { SharedTail } from './shared-tail.ts';

/** A list that grows, and a tail over it that counts its readings. */
function listed(length: number, options: { readonly page?: number; readonly kept?: number } = {}) {
  const rows = Array.from({ length }, (_, index) => ({ sequence: index + 1 }));
  let readings = 0;
  const tail = new SharedTail({
    read: (after, limit) => {
      readings += 1;
      return Promise.resolve(rows.filter((row) => row.sequence > after).slice(0, limit));
    },
    wave: () => ({}),
    ...options,
  });
  return {
    tail,
    readings: () => readings,
    add: (count: number) => {
      for (let added = 0; added < count; added += 1) rows.push({ sequence: rows.length + 1 });
      tail.ring();
    },
  };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const told = async (tail: ReturnType<typeof listed>['tail'], after: number) =>
  (await tail.after(after)).rows.map((row) => row.sequence);

describe('SharedTail', () => {
  it('is read once an event, however many follow', async () => {
    const { tail, readings, add } = listed(3);
    await tail.after(0);
    add(1);
    const all = await Promise.all(Array.from({ length: 50 }, () => told(tail, 3)));
    expect(new Set(all.map((rows) => rows.join()))).toEqual(new Set(['4']));
    expect(readings()).toBe(2);
    expect(await told(tail, 4)).toEqual([]);
    expect(readings()).toBe(2);
  });

  it('shares a wave among those who are told of one reading, and makes a new one for the next', async () => {
    const { tail, add } = listed(1);
    await tail.after(0);
    add(1);
    const [one, other] = await Promise.all([tail.after(1), tail.after(1)]);
    expect(one.wave).toBe(other.wave);
    add(1);
    expect((await tail.after(2)).wave).not.toBe(one.wave);
  });

  it('lets who is far behind read pages of their own until the tail', async () => {
    const { tail, readings, add } = listed(100, { page: 10, kept: 20 });
    await tail.after(100);
    for (let round = 0; round < 5; round += 1) {
      add(8);
      await tail.after(100 + round * 8);
    }
    const before = readings();
    const seen: number[] = [];
    for (let rows = await told(tail, 0); rows.length > 0; rows = await told(tail, seen.at(-1) ?? 0)) seen.push(...rows);
    expect(seen).toEqual(numbers(1, 140));
    // 120 of 140 in tens; the newest 20 are kept.
    expect(readings() - before).toBe(12);
  });

  it('reads on where a reading was full', async () => {
    const { tail, add } = listed(1, { page: 10 });
    await tail.after(0);
    add(25);
    const seen: number[] = [];
    for (let rows = await told(tail, 1); rows.length > 0; rows = await told(tail, seen.at(-1) ?? 1)) seen.push(...rows);
    expect(seen).toEqual(numbers(2, 26));
  });

  it('does not take a reading for all of it that began before a ring', async () => {
    const { tail, add } = listed(1);
    await tail.after(0);
    add(1);
    const reading = tail.after(1);
    add(1);
    const first = (await reading).rows.map((row) => row.sequence);
    expect([...first, ...(await told(tail, first.at(-1) ?? 1))]).toEqual([2, 3]);
  });
});
