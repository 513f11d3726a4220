/** The web Mercator projection onto the unit square: x grows eastward from 180° W, y southward. */

/** Flat latitude, longitude, ... in degrees to flat x, y, ... in the unit square. */
export function toSquare(line: readonly number[]): Float64Array {
  const flat = new Float64Array(line.length);
  for (let index = 0; index + 1 < line.length; index += 2) {
    const latitude = ((line[index] ?? Number.NaN) * Math.PI) / 180;
    flat[index] = ((line[index + 1] ?? Number.NaN) + 180) / 360;
    flat[index + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI);
  }
  return flat;
}
