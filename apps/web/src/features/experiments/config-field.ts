/** Fields of a config as the API describes them: whether a value may stand in one, and what may, in words. */
import type { Translator } from '../../i18n/translator.ts';
import { formatCount } from '../../format/index.ts';
import type { ConfigFieldPartsFragment } from '../../graphql/generated/graphql';

export type ConfigField = ConfigFieldPartsFragment;

/** Settings by name, as they stand in a config; what is absent has its default. */
export type Settings = Readonly<Record<string, unknown>>;

/** The field of that name. Throws where the API does not offer it: a form that asks for it was built for another API. */
export function fieldNamed(fields: readonly ConfigField[], name: string): ConfigField {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`the API offers no field "${name}"`);
  return field;
}

/** `a whole number from 1 to 5,000`, `a number above 0 and up to 1`. */
export function limitsText(t: Translator<'experiments'>, field: ConfigField): string {
  const { kind, minimum, maximum, excludesMinimum, excludesMaximum } = field;
  const [low, high] = [formatCount(minimum), formatCount(maximum)];
  const range =
    minimum === null && maximum === null
      ? ''
      : minimum === null
        ? t(excludesMaximum ? 'limits.below' : 'limits.upTo', { high })
        : maximum === null
          ? t(excludesMinimum ? 'limits.above' : 'limits.from', { low })
          : t(`limits.between.${excludesMinimum ? 'above' : 'from'}${excludesMaximum ? 'Below' : 'UpTo'}`, {
              low,
              high,
            });
  if (kind === 'CHOICE') return t('limits.CHOICE', { choices: field.choices.join(', ') });
  // Without limits nothing follows the comma.
  return t(`limits.${kind}`, { range }).replace(/,$/, '');
}

function isWithin(field: ConfigField, value: unknown): boolean {
  const { kind, minimum, maximum, excludesMinimum, excludesMaximum } = field;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (kind.startsWith('INTEGER') && !Number.isInteger(value)) return false;
  const isAbove = minimum === null || (excludesMinimum ? value > minimum : value >= minimum);
  return isAbove && (maximum === null || (excludesMaximum ? value < maximum : value <= maximum));
}

/** Why a value may not stand in a field, in words; undefined where it may. The API checks everything again. */
export function valueFault(t: Translator<'experiments'>, field: ConfigField, value: unknown): string | undefined {
  const isRight = {
    INTEGER: () => isWithin(field, value),
    NUMBER: () => isWithin(field, value),
    INTEGERS: () => Array.isArray(value) && value.every((one) => isWithin(field, one)),
    NUMBERS: () => Array.isArray(value) && value.every((one) => isWithin(field, one)),
    BOOLEAN: () => typeof value === 'boolean',
    CHOICE: () => typeof value === 'string' && field.choices.includes(value),
  }[field.kind]();
  return isRight ? undefined : t('limits.fault', { label: field.label, limits: limitsText(t, field) });
}

/**
 * What is wrong with settings, by place.
 *
 * @param under where the settings are: `inputs`, `students.0.compressions.1`
 */
export function settingFaults(
  t: Translator<'experiments'>,
  fields: readonly ConfigField[],
  settings: Settings,
  under: string,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const field of fields) {
    // A default of null is what is left out.
    const value = settings[field.name] ?? field.defaultValue;
    const fault = value === null || value === undefined ? undefined : valueFault(t, field, value);
    if (fault !== undefined) faults[`${under}.${field.name}`] = fault;
  }
  return faults;
}

/** How many of the fields hold something else than their default. */
export function settingsChanged(fields: readonly ConfigField[], settings: Settings): number {
  return fields.filter(
    ({ name, defaultValue }) =>
      settings[name] !== undefined && JSON.stringify(settings[name]) !== JSON.stringify(defaultValue),
  ).length;
}

/** What a number's input shows: nothing while it is being written. */
export function numberText(value: unknown): number | '' {
  return typeof value === 'number' && !Number.isNaN(value) ? value : '';
}

/** `1, 4` as numbers; what is none becomes NaN, so that it is seen to be wrong. */
export function readNumbers(text: string): number[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => part === '') ? [] : parts.map((part) => (part === '' ? NaN : Number(part)));
}
