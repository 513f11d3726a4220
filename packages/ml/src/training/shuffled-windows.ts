import type { PreparedData } from '../data/index.ts';
import { DataError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';

/** In place of a window's teacher: there is none. */
export const UNTAUGHT = -1;

/**
 * For each train window the window whose teacher's forecast it is taught by: another one that ends at the same slot of
 * the day on the same kind of day (weekday or weekend). Such a forecast has the smoothness of a teacher and what it usually
 * says at that time; of what is going on in the window itself it knows nothing.
 *
 * @param seed the run's; the same throughout a run
 * @returns places among the train windows, [W]; UNTAUGHT where no other window is of that slot and kind of day
 * @throws DataError when that is so for every window: the train part has no slot twice on one kind of day
 */
export function shuffledWindows({ series, protocol, windows }: PreparedData, seed: number): Int32Array {
  const { minuteOfDay, weekend } = series.calendar;
  const groups = new Map<string, number[]>();
  windows.train.forEach((start, place) => {
    const last = start + protocol.inputSteps - 1;
    const slot = Math.floor(((minuteOfDay[last] ?? 0) * 60) / series.stepSeconds);
    const key = `${weekend[last] === 1 ? 'weekend' : 'weekday'} ${slot}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  });
  const random = new RandomStream(seed, 'shuffled teacher');
  const taughtBy = new Int32Array(windows.train.length).fill(UNTAUGHT);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    // Each is taught by the next of a shuffled circle: a permutation in which none is left with its own forecast.
    const circle = Int32Array.from(group);
    random.shuffle(circle);
    circle.forEach((place, index) => {
      taughtBy[place] = circle[(index + 1) % circle.length] ?? UNTAUGHT;
    });
  }
  if (taughtBy.every((place) => place === UNTAUGHT)) {
    throw new DataError(
      `the method shuffled-teacher needs a train part in which a time of the day comes twice on weekdays or twice on ` +
        `weekends, got ${windows.train.length} windows without such a pair`,
    );
  }
  return taughtBy;
}
