/** A subscription to numbered events: those after a number, then each as it happens; none twice, none left out. */
import { Repeater } from '@graphql-yoga/subscription';
import { isTransient } from '@stillgraph/db';
import type { Numbered, SharedTail } from './shared-tail.ts';
import type { Following } from './topics.ts';

/** How long a subscription waits for a database that is away, unless it is woken before. */
export const AGAIN_MS = 1000;

/** What one row becomes; undefined where this subscriber does not want it. */
export type Told<Event> = Event | undefined;

/**
 * The bell hangs before the first read, so what is written between the two rings it. While the database is away the
 * subscription stays and goes on where it was: to its subscriber that is a pause.
 *
 * @param toEvents what the rows of one reading become, one entry a row
 */
export function followTail<Row extends Numbered, Wave, Event>(
  following: Following<SharedTail<Row, Wave>>,
  afterSequence: number,
  toEvents: (rows: readonly Row[], wave: Wave, last: number) => Promise<readonly Told<Event>[]>,
): Repeater<Event> {
  const { shared, bell } = following;
  return new Repeater<Event>(async (push, stop) => {
    // A subscriber that leaves while the bell is silent must not leave the wait below behind.
    void stop.then(() => following.release());
    let last = afterSequence;
    try {
      while (!bell.closed) {
        const told = await patiently(async () => {
          const { rows, wave } = await shared.after(last);
          return { rows, events: rows.length === 0 ? [] : await toEvents(rows, wave, last) };
        });
        if (told === undefined) {
          await bell.wait(AGAIN_MS);
          continue;
        }
        if (told.rows.length === 0) await bell.wait();
        for (const [index, row] of told.rows.entries()) {
          if (bell.closed) break;
          last = row.sequence;
          const event = told.events[index];
          if (event !== undefined) await push(event);
        }
      }
    } finally {
      following.release();
    }
    stop();
  });
}

/** @returns undefined while the database is away */
export async function patiently<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isTransient(error)) return undefined;
    throw error;
  }
}
