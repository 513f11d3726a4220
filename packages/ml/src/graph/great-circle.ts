export const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * The way along the surface between two places (haversine formula).
 *
 * @param latitudeI degrees, as all four
 * @returns metres
 */
export function greatCircleMetres(
  latitudeI: number,
  longitudeI: number,
  latitudeJ: number,
  longitudeJ: number,
): number {
  const radians = Math.PI / 180;
  const [from, to] = [latitudeI * radians, latitudeJ * radians];
  const halfLongitude = ((longitudeJ - longitudeI) * radians) / 2;
  const h = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
