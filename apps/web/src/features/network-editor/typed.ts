/** What people type into cells: the value, null for an empty cell, or what was expected. */
import type { Translator } from '../../i18n/translator.ts';

type T = Translator<'networkEditor'>;

export type Typed<Value> = { readonly value: Value } | { readonly fault: string };

export function textIn(t: T, text: string, mostCharacters: number): Typed<string | null> {
  if (text.length > mostCharacters)
    return { fault: t('typed.tooLong', { most: mostCharacters.toString(), count: text.length.toString() }) };
  return { value: text === '' ? null : text };
}

export function numberIn(
  t: T,
  text: string,
  { least, most, isWhole = false }: { readonly least: number; readonly most: number; readonly isWhole?: boolean },
): Typed<number | null> {
  if (text === '') return { value: null };
  const value = Number(text.replace(',', '.').replace('\u2212', '-'));
  const isFit = Number.isFinite(value) && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  if (isFit) return { value };
  const expected = { least: plain(least), most: plain(most), text };
  return { fault: isWhole ? t('typed.whole', expected) : t('typed.number', expected) };
}

const plain = (value: number): string => Number(value.toFixed(1)).toString();

/** Places such as `52.1 4.3; 52.2 4.31`, flat: latitude, longitude, ... in degrees. */
export function placesIn(t: T, text: string): Typed<number[]> {
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
  return isFit ? { value: places.flat() } : { fault: t('typed.places', { text }) };
}
