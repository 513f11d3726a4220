/** What people type into cells: the value, null for an empty cell, or what was expected. */

export type Typed<Value> = { readonly value: Value } | { readonly fault: string };

export function textIn(text: string, mostCharacters: number): Typed<string | null> {
  if (text.length > mostCharacters)
    return { fault: `Expected at most ${mostCharacters} characters, got ${text.length}.` };
  return { value: text === '' ? null : text };
}

export function numberIn(
  text: string,
  { least, most, isWhole = false }: { readonly least: number; readonly most: number; readonly isWhole?: boolean },
): Typed<number | null> {
  if (text === '') return { value: null };
  const value = Number(text.replace(',', '.').replace('\u2212', '-'));
  const isFit = Number.isFinite(value) && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  const kind = isWhole ? 'a whole number' : 'a number';
  return isFit ? { value } : { fault: `Expected ${kind} from ${plain(least)} to ${plain(most)}, got "${text}".` };
}

const plain = (value: number): string => Number(value.toFixed(1)).toString();

/** Places such as `52.1 4.3; 52.2 4.31`, flat: latitude, longitude, ... in degrees. */
export function placesIn(text: string): Typed<number[]> {
  if (text === '') return { value: [] };
  const places = text.split(';').map((place) =>
    place
      .trim()
      .split(/[\s,]+/)
      .map(Number),
  );
  const isFit = places.every(
    ([latitude = NaN, longitude = NaN, ...rest]) =>
      rest.length === 0 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180,
  );
  return isFit ? { value: places.flat() } : { fault: `Expected places such as "52.1 4.3; 52.2 4.31", got "${text}".` };
}
