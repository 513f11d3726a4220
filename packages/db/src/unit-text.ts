/** Units as people read them. Datasets keep the unit that their source gave, often a UCUM code. */

/** UCUM codes and common spellings that do not read as they are written. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['Cel', '°C'],
  ['degC', '°C'],
  ['[degF]', '°F'],
  ['degF', '°F'],
  ['deg', '°'],
  ['mi/h', 'mph'],
  ['[mi_i]/h', 'mph'],
  ['[mi_us]/h', 'mph'],
  ['[kn_i]', 'kn'],
  ['[ppm]', 'ppm'],
  ['[ppb]', 'ppb'],
  ['1', ''],
]);

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/**
 * The one place that turns a dataset's unit into what pages, findings and the terminal show: `Cel` is `°C`, `mi/h` is
 * `mph`, `ug/m3` is `µg/m³`, the annotation `{vehicles}/h` is `vehicles/h`.
 *
 * @param unit as it was imported; what is no known code is given back unchanged
 */
export function unitText(unit: string): string {
  return (
    SPOKEN.get(unit) ??
    unit
      .replace(/\{([^{}]*)\}/g, '$1')
      .replace(/\bu(?=[gmlL]\b)/g, 'µ')
      .replace(/\b([kcdm]?m|s)([23])\b/g, (_, length: string, power: string) => length + (SUPERSCRIPTS[power] ?? power))
  );
}
