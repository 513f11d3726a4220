/** What the unit of a quantity may be, by the range of its readings and by names; told as a guess, never taken. */

export interface RangeOfReadings {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
  /** Nine tenths and nine hundredths of the readings are below it. */
  readonly high: number;
  /** Share of the readings that are whole numbers. */
  readonly wholeShare: number;
}

export interface UnitGuess {
  readonly unit: string;
  readonly reason: string;
}

const SPEED = /speed|veloc|snelheid|vitesse|los_|metr|bay/i;
const COUNT = /flow|count|volume|vehicle|traffic|boarding|demand|trips|crime|inflow|outflow|pems0/i;
const WARMTH = /temp|t2m|celsius|kelvin|tair/i;
const WIND = /wind/i;
const PART = /occup|humid|share|percent|_pct|cloud/i;
const AIR = /pm2|pm10|no2|ozone|o3|aqi/i;

const digits = (value: number) => String(Number(value.toPrecision(3)));

/**
 * @param names of the quantity and of the file, as far as they are known
 * @returns null where neither range nor names point to one
 */
export function guessUnit(range: RangeOfReadings, names: readonly string[]): UnitGuess | null {
  const named = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const { minimum, median, maximum, high, wholeShare } = range;
  const span = `readings from ${digits(minimum)} to ${digits(maximum)}, half of them below ${digits(median)}`;
  const by = (name: string | undefined) => (name === undefined ? span : `${span}; the name "${name}"`);
  const air = named(AIR);
  if (air !== undefined) return { unit: 'µg/m³', reason: by(air) };
  const warmth = named(WARMTH);
  if (warmth !== undefined || (minimum < 0 && minimum > -60 && maximum < 60 && wholeShare < 0.9)) {
    return { unit: minimum > 180 ? 'K' : maximum > 60 ? '°F' : '°C', reason: by(warmth) };
  }
  const part = named(PART);
  if (part !== undefined && minimum >= 0) {
    if (maximum <= 1) return { unit: 'share, 0 to 1', reason: by(part) };
    if (maximum <= 100) return { unit: '%', reason: by(part) };
  }
  const wind = named(WIND);
  if (wind !== undefined) return { unit: 'm/s', reason: by(wind) };
  if (minimum < 0) return null;
  const count = named(COUNT);
  if (wholeShare > 0.999 && (count !== undefined || maximum > 150 || median < 20)) {
    return { unit: 'a count per step', reason: `${by(count)}; all readings are whole numbers` };
  }
  const speed = named(SPEED);
  if (speed === undefined && (median < 15 || high > 180)) return null;
  if (high <= 90) return { unit: 'mph', reason: `${by(speed)}: free flow on motorways is 55 to 75 mph` };
  return high <= 180 ? { unit: 'km/h', reason: `${by(speed)}: free flow on motorways is 90 to 130 km/h` } : null;
}
