/** What one frame of a comparison shows: values of its panes, what is true, what a filter leaves out, and the colours. */
import { divergingScale, errorScale, levelScale, type ColourScale } from '../../map/colour-scale.ts';
import {
  differenceValues,
  forecastAt,
  layerSample,
  layerValues,
  meanOf,
  truthAt,
  type Forecasts,
  type Side,
} from './comparison-data.ts';
import type { ForecastLayer } from './layers.ts';

export interface FrameValues {
  readonly scale: ColourScale;
  /** Values of all sensors, of one pane or of two. */
  readonly shown: readonly Float32Array[];
  readonly truth: Float32Array;
  /** Whether the forecasts of this moment have come; until then nothing is missing, and nothing is told. */
  readonly isHere: boolean;
  /** 1 for each sensor that a filter leaves out; null where none is. */
  readonly leftOut: Uint8Array | null;
  /** Mean error of what is not left out. */
  readonly means: Readonly<Record<Side, number | null>>;
}

/** Limits come from the whole period and stay while the clock plays. Low speeds stand out, as they matter. */
export function layerScale(data: Forecasts, layer: ForecastLayer, quantity: string): ColourScale {
  const sample = layerSample(data, layer);
  if (layer === 'forecast') return levelScale(sample);
  if (layer === 'observed') return levelScale(sample, quantity === 'speed');
  return layer === 'signed' || layer === 'difference' ? divergingScale(sample) : errorScale(sample);
}

export function frameValues(
  data: Forecasts,
  layer: ForecastLayer,
  position: number,
  scale: ColourScale,
  leftOut: Uint8Array | null,
): FrameValues {
  const shownOf = (): Float32Array[] => {
    if (layer === 'difference') return [differenceValues(data, position)];
    const of = (side: Side) => layerValues(data, side, layer, position);
    return layer === 'observed' ? [of('left')] : [of('left'), of('right')];
  };
  const mean = (side: Side) => meanOf(layerValues(data, side, 'absolute', position), leftOut ?? undefined);
  const forecast = forecastAt(data, 'right', position);
  return {
    ...{ scale, shown: shownOf(), leftOut, truth: truthAt(data, position) },
    // A forecast is a number wherever there is one.
    isHere: forecast === null || !Number.isNaN(forecast[0] ?? Number.NaN),
    means: { left: mean('left'), right: mean('right') },
  };
}
