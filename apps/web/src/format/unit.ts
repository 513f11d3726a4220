const spoken: Readonly<Record<string, string>> = { 'mi/h': 'mph', 'km/h': 'km/h', degC: '°C', Cel: '°C' };

/** The unit as people write it: `mi/h` is shown as `mph`. */
export function formatUnit(unit: string): string {
  return spoken[unit] ?? unit;
}
