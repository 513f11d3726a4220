/** A run's configuration as rows that a person reads, and in which of them two runs differ. */

import type { Translator } from '../../i18n/translator.ts';

type Say = Translator<'run'>;

export interface ConfigRow {
  /** `training, learning rate`. */
  readonly label: string;
  readonly value: string;
}

/** `learningRate` to `learning rate`. */
function words(key: string): string {
  return key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

function valueText(t: Say, value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? t('settings.yes') : t('settings.no');
  return value === null ? t('settings.none') : String(value);
}

/** Leaves of a JSON value in the order they are written; lists of plain values stay on one row. */
export function configRows(t: Say, config: unknown, path: readonly string[] = []): ConfigRow[] {
  const label = path.map(words).join(', ');
  if (config === null || typeof config === 'string' || typeof config === 'number' || typeof config === 'boolean') {
    return [{ label, value: valueText(t, config) }];
  }
  if (Array.isArray(config)) {
    const items: readonly unknown[] = config;
    if (items.every((item) => typeof item !== 'object')) return [{ label, value: items.join(', ') }];
    return items.flatMap((item, index) => configRows(t, item, [...path, String(index + 1)]));
  }
  if (typeof config === 'object') {
    return Object.entries(config).flatMap(([key, value]) => configRows(t, value, [...path, key]));
  }
  return [];
}

export interface ConfigDifference {
  readonly label: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** Rows whose values differ or that only one of the two has. */
export function configDifferences(t: Say, left: unknown, right: unknown): ConfigDifference[] {
  const leftRows = new Map(configRows(t, left).map((row) => [row.label, row.value]));
  const rightRows = new Map(configRows(t, right).map((row) => [row.label, row.value]));
  return [...new Set([...leftRows.keys(), ...rightRows.keys()])]
    .map((label) => ({ label, left: leftRows.get(label) ?? null, right: rightRows.get(label) ?? null }))
    .filter((row) => row.left !== row.right);
}
