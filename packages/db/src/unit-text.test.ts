import { expect, it } from 'vitest';
import { unitText } from './unit-text.ts';

it.each([
  ['Cel', '°C'],
  ['degC', '°C'],
  ['[degF]', '°F'],
  ['mi/h', 'mph'],
  ['ug/m3', 'µg/m³'],
  ['um', 'µm'],
  ['m/s2', 'm/s²'],
  ['{vehicles}/h', 'vehicles/h'],
  ['1', ''],
])('%s is read as %s', (unit, text) => expect(unitText(unit)).toBe(text));

it.each(['km/h', 'mph', 'veh/h', 'events/6h', '%', 'cases', '°C', 'unit', 'm3s', ''])('%s stays', (unit) => {
  expect(unitText(unit)).toBe(unit);
});
