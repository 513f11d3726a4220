/** Kinds of lines, by the numbers of GTFS and its extension, in hundreds. */
const basic = ['tram', 'subway', 'rail', 'bus', 'ferry', 'cable_tram', 'aerial_lift', 'funicular'];
const extended: Readonly<Record<number, string>> = {
  ...{ 1: 'rail', 2: 'coach', 3: 'bus', 4: 'subway', 5: 'subway', 6: 'subway', 7: 'bus', 8: 'trolleybus', 9: 'tram' },
  ...{ 10: 'ferry', 11: 'air', 12: 'ferry', 13: 'aerial_lift', 14: 'funicular', 15: 'taxi' },
};

/** A word for a `route_type`; `other` where it is not known. */
export function modeOf(routeType: number): string {
  if (routeType === 11) return 'trolleybus';
  if (routeType === 12) return 'monorail';
  return basic[routeType] ?? extended[Math.floor(routeType / 100)] ?? 'other';
}
