/** Figures as the pages show them: real minus sign, thin space in thousands, tabular alignment left to CSS. */
import type { Translator } from '../i18n/translator.ts';

const MINUS = '\u2212';
const THIN_SPACE = '\u202f';

/** 12345.678 -> `12 345.68`; null and NaN become an em dash. */
export function formatNumber(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—';
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, THIN_SPACE);
  const isZero = Number(value.toFixed(digits)) === 0;
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A difference: its sign is always written. */
export function formatSigned(value: number | null | undefined, digits = 2): string {
  const text = formatNumber(value, digits);
  return value !== null && value !== undefined && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** 25660 -> `25 660`. */
export function formatCount(value: number | null | undefined): string {
  return formatNumber(value, 0);
}

/** A share in 0..1 as percent: 0.0036 -> `0.36 %`. */
export function formatShare(value: number | null | undefined, digits = 0): string {
  return value === null || value === undefined ? '—' : `${formatNumber(100 * value, digits)} %`;
}

/** What a figure is and its unit: `MAE, mph`; the name alone where the dataset has no unit. */
export function withUnit(t: Translator<'format'>, name: string, unit: string): string {
  return unit === '' ? name : t('withUnit', { name, unit });
}

/** Unit of the errors of an event's probabilities. */
const NATS = 'nats';

/** What errors are counted in: nats under a protocol with an event, else the dataset's unit. */
export function errorUnit(protocol: { readonly eventLabel?: string | null | undefined }, unit: string): string {
  return typeof protocol.eventLabel === 'string' ? NATS : unit;
}

/** Errors in nats are cross-entropies, all others mean absolute errors. */
export function errorName(t: Translator<'format'>, unit: string): string {
  return t(unit === NATS ? 'crossEntropy' : 'mae');
}

/** What stands above errors: their name and their unit. */
export function errorTitle(t: Translator<'format'>, unit: string): string {
  return withUnit(t, errorName(t, unit), unit);
}

/** The same in a sentence: `MAE in mph`. */
export function errorIn(t: Translator<'format'>, unit: string): string {
  const name = errorName(t, unit);
  return unit === '' ? name : t('inUnit', { name, unit });
}

/** Unit of what is predicted where errors are counted in that unit: probabilities of an event have none. */
export function predictedUnit(unit: string): string {
  return unit === NATS ? '' : unit;
}

/** Decimals that tell two errors of a unit apart. */
export function errorDigits(unit: string): number {
  return unit === NATS ? 4 : 2;
}

/** Bytes in decimal units: 27 140 -> `27 kB`. */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '—';
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const scaled = bytes / 1000 ** power;
  return `${formatNumber(scaled, power > 0 && scaled < 10 ? 1 : 0)} ${units[power] ?? ''}`;
}

/** Milliseconds of a forecast, always two decimals so that a column lines up; what would be lost so is `< 0.01`. */
export function formatLatency(ms: number | null | undefined): string {
  return typeof ms === 'number' && ms > 0 && ms < 0.005 ? '< 0.01' : formatNumber(ms, 2);
}
