/** What the comparison map can show, in words. */
import { formatNumber, formatSigned } from '../../format/index.ts';

/** Those that are of one moment and horizon. */
export const forecastLayers = ['absolute', 'signed', 'difference', 'observed', 'forecast'] as const;
export type ForecastLayer = (typeof forecastLayers)[number];
/** And one of the whole test part, which only a student beside its teacher has. */
export const layers = [...forecastLayers, 'nearer'] as const;
export type MapLayer = (typeof layers)[number];

/** The layers on offer, the first where none is asked for. What came of an event is ringed in each of its layers. */
export function offeredLayers(isEvent: boolean, isTaught: boolean): readonly MapLayer[] {
  const offered: readonly MapLayer[] = isEvent
    ? ['forecast', 'absolute', 'difference']
    : ['absolute', 'signed', 'difference', 'observed'];
  return isTaught ? [...offered, 'nearer'] : offered;
}

export interface LayerWords {
  readonly name: string;
  /** Where five choices stand in one row of a phone. */
  readonly short?: string;
  /** What the layer is: the legend's note. */
  readonly note: string;
  /** What the two ends of its scale mean; left out where the quantity says it. */
  readonly ends?: { readonly low: string; readonly high: string };
}

const worse = { low: 'left run worse', high: 'right run worse' };
const nearer = { low: 'teacher nearer', high: 'student nearer' };
const forecast: LayerWords = { name: 'Probability', note: 'as predicted' };

const ofReadings: Readonly<Record<MapLayer, LayerWords>> = {
  absolute: { name: 'Absolute error', short: 'Absolute', note: '|forecast − observed|' },
  signed: {
    name: 'Signed error',
    short: 'Signed',
    note: 'forecast − observed',
    ends: { low: 'forecast too low', high: 'forecast too high' },
  },
  difference: { name: 'Difference', note: 'of absolute errors, right − left', ends: worse },
  observed: { name: 'Observed', note: 'what was measured' },
  forecast,
  nearer: {
    name: 'Who is right',
    note: 'share of the readings that the student is nearer to, whole test part',
    ends: nearer,
  },
};

const ofEvents: Readonly<Record<MapLayer, LayerWords>> = {
  ...ofReadings,
  absolute: { name: 'Cross-entropy', note: '−ln(probability of what came)' },
  difference: { name: 'Difference', note: 'of cross-entropies, right − left', ends: worse },
  nearer: {
    name: 'Who is right',
    note: 'share of the labels that the student is nearer to, whole test part',
    ends: nearer,
  },
};

export function layerWords(layer: MapLayer, isEvent: boolean): LayerWords {
  return (isEvent ? ofEvents : ofReadings)[layer];
}

/** A value of a layer; only differences carry a plus sign. */
export function formatLayer(layer: MapLayer, value: number | null | undefined, digits = 1): string {
  return layer === 'signed' || layer === 'difference' ? formatSigned(value, digits) : formatNumber(value, digits);
}
