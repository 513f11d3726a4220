/** Reads times: ISO 8601, or the part of strptime's notation that data files use. */

export interface ParsedTime {
  /** The clock's reading as if it were UTC, in milliseconds since 1970. */
  readonly wallClock: number;
  /** Milliseconds that the clock is ahead of UTC; null where the text does not say. */
  readonly offset: number | null;
}

/** The time, or null where the text is none in this format. */
export type TimeParser = (text: string) => ParsedTime | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DIRECTIVES: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})',
  y: '(?<y>\\d{2})',
  m: '(?<m>\\d{1,2})',
  b: `(?<b>${MONTHS.join('|')})[a-z]*`,
  B: `(?<b>${MONTHS.join('|')})[a-z]*`,
  d: '(?<d>\\d{1,2})',
  j: '(?<j>\\d{1,3})',
  H: '(?<H>\\d{1,2})',
  I: '(?<I>\\d{1,2})',
  p: '(?<p>[ap]m)',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  f: '(?<f>\\d{1,9})',
  z: '(?<z>z|[+-]\\d{2}:?\\d{2})',
  '%': '%',
};

const ISO =
  /^(?<Y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ](?<H>\d{2}):(?<M>\d{2})(?::(?<S>\d{2})(?:[.,](?<f>\d{1,9}))?)?)?\s*(?<z>z|[+-]\d{2}:?\d{2})?$/i;

export const isoParser: TimeParser = (text) => read(ISO, text);

/** @throws RangeError naming the directive that is not supported */
export function strptimeParser(format: string): TimeParser {
  const seen = new Set<string>();
  const pattern = format.replace(/%(.?)|[^%]/gs, (part: string, directive: string | undefined) => {
    if (directive === undefined) return /\s/.test(part) ? '\\s+' : part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const group = DIRECTIVES[directive];
    if (group === undefined) {
      throw new RangeError(
        `%${directive} is not supported; known are ${Object.keys(DIRECTIVES)
          .map((name) => `%${name}`)
          .join(' ')}`,
      );
    }
    if (directive !== '%' && seen.has(group)) throw new RangeError(`%${directive} occurs twice`);
    seen.add(group);
    return group;
  });
  const expression = new RegExp(`^${pattern}$`, 'i');
  return (text) => read(expression, text);
}

function read(expression: RegExp, text: string): ParsedTime | null {
  const parts = expression.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const number = (name: string, otherwise: number) => (parts[name] === undefined ? otherwise : Number(parts[name]));
  const shortYear = number('y', 70);
  const year = number('Y', shortYear < 69 ? 2000 + shortYear : 1900 + shortYear);
  const month = parts['b'] === undefined ? number('m', 1) : MONTHS.indexOf(parts['b'].toLowerCase()) + 1;
  const day = number('d', 1);
  const hour = hourOf(parts, number);
  const minute = number('M', 0);
  const second = number('S', 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // Date carries 31 April over into May: such a date does not exist.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const dayOfYear = number('j', 1);
  if (dayOfYear < 1 || dayOfYear > 366) return null;
  const milliseconds = Math.round(Number(`0.${parts['f'] ?? '0'}`) * 1000);
  return {
    wallClock:
      date.getTime() + (dayOfYear - 1) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds,
    offset: offsetOf(parts['z']),
  };
}

function hourOf(
  parts: Record<string, string | undefined>,
  number: (name: string, otherwise: number) => number,
): number | null {
  if (parts['I'] === undefined) {
    const hour = number('H', 0);
    return hour < 24 ? hour : null;
  }
  const hour = number('I', 12);
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (parts['p']?.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}
