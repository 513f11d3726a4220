/** What the comparison map can show, in words. */
import { formatNumber, formatSigned } from '../../format/index.ts';

/** Those that are of one moment and horizon. */
export const forecastLayers = ['absolute', 'signed', 'difference', 'observed'] as const;
export type ForecastLayer = (typeof forecastLayers)[number];
/** And one of the whole test part, which only a student beside its teacher has. */
export const layers = [...forecastLayers, 'nearer'] as const;
export type MapLayer = (typeof layers)[number];

export const layerWords: Readonly<Record<MapLayer, string>> = {
  absolute: 'Absolute error',
  signed: 'Signed error',
  difference: 'Difference',
  observed: 'Observed',
  nearer: 'Who is right',
};

/** What the layer is: the legend's note. */
export const layerNotes: Readonly<Record<MapLayer, string>> = {
  absolute: '|forecast − observed|',
  signed: 'forecast − observed',
  difference: 'of absolute errors, right − left',
  observed: 'what was measured',
  nearer: 'share of the readings that the student is nearer to, whole test part',
};

/** What the two ends of a layer's scale mean; none where the quantity says it. */
export const layerEnds: Readonly<Partial<Record<MapLayer, { readonly low: string; readonly high: string }>>> = {
  signed: { low: 'forecast too low', high: 'forecast too high' },
  difference: { low: 'left run worse', high: 'right run worse' },
  nearer: { low: 'teacher nearer', high: 'student nearer' },
};

/** A value of a layer; only differences carry a plus sign. */
export function formatLayer(layer: MapLayer, value: number | null | undefined, digits = 1): string {
  return layer === 'signed' || layer === 'difference' ? formatSigned(value, digits) : formatNumber(value, digits);
}
