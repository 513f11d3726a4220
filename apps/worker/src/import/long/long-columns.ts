/** Which columns a table has that holds one row a time and sensor. */
import { named } from '../column-names.ts';

const SENSOR = [
  'sensor',
  'sensor_id',
  'node',
  'node_id',
  'station',
  'station_id',
  'entity_id',
  'detector',
  'detector_id',
  'id',
];

export interface LongColumns {
  readonly time: string;
  readonly sensor: string;
  readonly channels: readonly string[];
}

/** @returns null for a header of another kind: no column is called as those of sensors are, or there is nothing else */
export function longColumns(header: readonly string[], time: string | undefined): LongColumns | null {
  // A first column without a name holds the numbers of the rows, as pandas writes them.
  const others = header.filter((name, at) => name !== time && (at > 0 || name !== ''));
  const sensor = named(others, SENSOR);
  if (time === undefined || sensor === undefined || others.length < 2) return null;
  if (new Set(header).size !== header.length || header.lastIndexOf('') > 0) return null;
  return { time, sensor, channels: others.filter((name) => name !== sensor) };
}
