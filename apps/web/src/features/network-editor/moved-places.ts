/** Where sensors stand after an edit that was made without them in view, as those of other datasets are. */
import { isCarriedOver } from './draft-patches.ts';
import { changesOf } from './draft-changes.ts';
import { lengthOf, nearestOn, pointAlong } from './ground-line.ts';
import { lineOf, pointOn, type NetworkDraft, type SensorPlace } from './network-draft.ts';

/** Further than this from every segment that was changed a sensor has lost its road, metres. */
const MOST_METRES = 10;

/**
 * New places of those whose segment the API does not carry over: on the segment that runs where they stood, in their direction of
 * travel where there is one. What lost its road is left out.
 */
export function movedPlaces(base: NetworkDraft, draft: NetworkDraft, places: readonly SensorPlace[]): SensorPlace[] {
  const changed = changesOf(base, draft).segments.filter(([id, after]) => !isCarriedOver(base, draft, id, after));
  const ids = new Set(changed.map(([id]) => id));
  const candidates = changed.flatMap(([, after]) => (after === null ? [] : [{ after, line: lineOf(draft, after) }]));
  return places.flatMap(({ sensor, segment: id, offsetMetres }) => {
    const before = base.segments.get(id);
    if (before === undefined || !ids.has(id)) return [];
    const [latitude, longitude] = pointOn(base, before, offsetMetres);
    const ahead = directionAt(lineOf(base, before), offsetMetres / before.lengthMetres);
    let best: SensorPlace | null = null;
    let least = MOST_METRES;
    for (const { after, line } of candidates) {
      const { alongMetres, distanceMetres } = nearestOn(line, latitude, longitude);
      const share = alongMetres / (lengthOf(line) || 1);
      // The other direction of the road lies as near; a segment that kept its id and was turned round is still its own.
      const away = distanceMetres + (after.id === id || isAlong(ahead, directionAt(line, share)) ? 0 : MOST_METRES / 2);
      if (away >= least) continue;
      least = away;
      best = { sensor, segment: after.id, offsetMetres: Math.min(after.lengthMetres, share * after.lengthMetres) };
    }
    return best === null ? [] : [best];
  });
}

type Direction = readonly [north: number, east: number];

/** Which way a line leads at a share of its length. */
function directionAt(line: readonly number[], share: number): Direction {
  const length = lengthOf(line);
  const at = Math.min(length, Math.max(0, share * length));
  const [before, after] = [pointAlong(line, Math.max(0, at - 1)), pointAlong(line, Math.min(length, at + 1))];
  const squeeze = Math.cos((before[0] * Math.PI) / 180);
  return [after[0] - before[0], (after[1] - before[1]) * squeeze];
}

const isAlong = (one: Direction, other: Direction): boolean => one[0] * other[0] + one[1] * other[1] > 0;
