/** `17:25`: the time of day in a zone. */
export function clockIn(zone: string, instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}
