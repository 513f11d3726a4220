import type { ReactNode } from 'react';
import type { ColourScale } from './colour-scale.ts';
import { ScaleRamp } from './scale-ramp.tsx';

interface MapLegendProps {
  /** Quantity and unit: `Signed error, mph`. */
  title: string;
  /** The sign convention or what the value is: `forecast − observed`. */
  note: string;
  scale: ColourScale;
  /** What the two ends mean in words: `too slow`, `too fast`. */
  lowWords?: string | undefined;
  highWords?: string | undefined;
  /** What the hatch stands for, when there is any: `none`. */
  missingWords?: string | undefined;
  /** What a ring around a sensor means, where there are rings. */
  ringWords?: string | undefined;
  /** What the lines between sensors are, when there are any. */
  lineWords?: string | undefined;
}

/** Sits beside the map inside `.map-stage`: lies on it, low left; on phones it is a strip under it. */
export function MapLegend(props: MapLegendProps): ReactNode {
  const { title, note, scale, lowWords, highWords, missingWords, ringWords, lineWords } = props;
  return (
    <div className="map-legend">
      <div className="map-legend-head">
        <strong>{title}</strong>
        <span>{note}</span>
      </div>
      <div className="map-legend-body">
        <ScaleRamp scale={scale} lowWords={lowWords} highWords={highWords} />
        {missingWords && (
          <div className="map-legend-missing">
            <span className="hatch-swatch" aria-hidden="true" />
            <span>{missingWords}</span>
          </div>
        )}
      </div>
      {ringWords && (
        <div className="map-legend-lines">
          <span className="ring-swatch" aria-hidden="true" />
          <span>{ringWords}</span>
        </div>
      )}
      {lineWords && (
        <div className="map-legend-lines">
          <span className="line-swatch" aria-hidden="true" />
          <span>{lineWords}</span>
        </div>
      )}
    </div>
  );
}
