/** Values of runs beside each other, cut to what a cell holds; the whole is its title. */
import type { Translator } from '../../i18n/translator.ts';

type Say = Translator<'differences'>;

const MOST_CHARACTERS = 80;
/** Of a hash. */
const HASH_CHARACTERS = 12;
const DIGITS = 6;
/** More tell no two numbers apart. */
const MOST_DIGITS = 17;

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A number, truth value, text or anything else as it is told; `digits` and `characters` are what numbers and texts may have. */
function cut(t: Say, value: unknown, digits: number, characters: number): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number') {
    const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(digits)));
    return text.replace('-', '\u2212');
  }
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isHash(text)) return text.slice(0, Math.max(HASH_CHARACTERS, characters - MOST_CHARACTERS + HASH_CHARACTERS));
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}

/** A value that stands alone. */
export const comparedText = (t: Say, value: unknown): string => cut(t, value, DIGITS, MOST_CHARACTERS);

/**
 * Texts of the values of a row, as short as tells apart what differs: numbers get more digits and texts more characters where
 * two that are not the same would read alike.
 */
export function comparedTexts(t: Say, values: readonly unknown[]): string[] {
  const unlike = new Set(values.map((value) => JSON.stringify(value ?? null))).size;
  const longest = Math.max(0, ...values.map((value) => JSON.stringify(value ?? null).length));
  const isTold = (texts: readonly string[]) => new Set(texts).size >= unlike;
  for (let digits = DIGITS, characters = MOST_CHARACTERS; ; digits += 1, characters *= 2) {
    const texts = values.map((value) => cut(t, value, Math.min(digits, MOST_DIGITS), characters));
    if (isTold(texts) || (digits >= MOST_DIGITS && characters >= longest + MOST_CHARACTERS)) return texts;
  }
}

/** All of a value that its text leaves out; undefined where it leaves nothing out. */
export function wholeText(value: unknown, text: string): string | undefined {
  if (value === null || value === undefined || typeof value === 'boolean') return undefined;
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.replace('-', '\u2212') === text || whole === text ? undefined : whole;
}
