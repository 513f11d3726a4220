/** The ways that vehicles take, and the parts of them between two stops. */
import { project, sliceOf } from '@stillgraph/ml/roads';
import { ImportError } from '../../import/import-error.ts';
import { textBound } from '../kept-bound.ts';
import { isOnEarth } from '../parsed-network.ts';
import { numberIn, readTable } from './table.ts';

const TABLE = 'shapes.txt';
const MOST_POINTS = 8_000_000;
/** A stop further from a shape than this is not on it. */
const FURTHEST_METRES = 250;

/** Lines by their ids, latitude, longitude, ...; none where the timetable has no shapes. */
export async function readShapes(folder: string): Promise<Map<string, number[]>> {
  const points = new Map<string, { readonly sequence: number; readonly at: readonly [number, number] }[]>();
  const text = textBound(TABLE);
  let count = 0;
  for await (const row of readTable(folder, TABLE, ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence'])) {
    const id = row.cell('shape_id') ?? '';
    const at = [numberIn(TABLE, row, 'shape_pt_lat'), numberIn(TABLE, row, 'shape_pt_lon')] as const;
    if (!isOnEarth(...at)) throw new ImportError(TABLE, row.line, `${at.join(', ')} is no place on earth`);
    if (++count > MOST_POINTS) throw new ImportError(TABLE, row.line, `more than ${MOST_POINTS} points`);
    const point = { sequence: numberIn(TABLE, row, 'shape_pt_sequence'), at };
    const shape = points.get(id);
    if (shape !== undefined) {
      shape.push(point);
      continue;
    }
    text(id);
    points.set(id, [point]);
  }
  return new Map(
    [...points].map(([id, shape]) => [id, shape.sort((a, b) => a.sequence - b.sequence).flatMap(({ at }) => at)]),
  );
}

/**
 * The part of a shape between two stops, which it then begins and ends at; null where they are not on it, or it passes them
 * the other way round.
 */
export function partBetween(
  shape: readonly number[],
  from: readonly [latitude: number, longitude: number],
  to: readonly [latitude: number, longitude: number],
): number[] | null {
  if (shape.length < 4) return null;
  const [begin, end] = [project(shape, ...from), project(shape, ...to)];
  const isOff = Math.max(begin.distanceMetres, end.distanceMetres) > FURTHEST_METRES;
  if (isOff || end.alongMetres <= begin.alongMetres) return null;
  return [...from, ...sliceOf(shape, begin.alongMetres, end.alongMetres).slice(2, -2), ...to];
}
