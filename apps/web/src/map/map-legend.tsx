import type { ReactNode } from 'react';
import { decimalsOf, edgesOf } from './colour-scale.ts';
import type { ColourScale } from './colour-scale.ts';

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
}

const MINUS = '\u2212';

function edgeLabel(value: number, decimals: number, isSigned: boolean): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value < 0 ? `${MINUS}${text}` : isSigned ? `+${text}` : text;
}

/** Edges that carry a label: all of a short scale, else the ends and every second one. */
function labelledEdges(scale: ColourScale): number[] {
  const count = scale.tokens.length;
  if (scale.palette !== 'diverging') return [0, 2, 4, count].filter((edge) => edge <= count);
  const middle = (count - 1) / 2;
  return [0, middle - 2, middle, middle + 1, middle + 3, count];
}

/** Sits beside the map inside `.map-stage`: lies on it, low left; on phones it is a strip under it. */
export function MapLegend({ title, note, scale, lowWords, highWords, missingWords }: MapLegendProps): ReactNode {
  const edges = edgesOf(scale);
  const decimals = decimalsOf(scale);
  const isSigned = scale.palette === 'diverging';
  const count = scale.tokens.length;
  return (
    <div className="map-legend">
      <div className="map-legend-head">
        <strong>{title}</strong>
        <span>{note}</span>
      </div>
      <div className="map-legend-body">
        <div className="map-legend-ramp">
          <div className="map-legend-classes" aria-hidden="true">
            {scale.tokens.map((token) => (
              <span key={token} style={{ background: `var(${token})` }} />
            ))}
          </div>
          <div className="map-legend-edges">
            {labelledEdges(scale).map((edge) => (
              <span
                key={edge}
                style={{ left: `${(edge / count) * 100}%` }}
                data-end={edge === 0 ? 'low' : edge === count ? 'high' : undefined}
              >
                {edgeLabel(edges[edge] as number, decimals, isSigned)}
              </span>
            ))}
          </div>
          {(lowWords || highWords) && (
            <div className="map-legend-words">
              <span>{lowWords}</span>
              <span>{highWords}</span>
            </div>
          )}
        </div>
        {missingWords && (
          <div className="map-legend-missing">
            <span className="hatch-swatch" aria-hidden="true" />
            <span>{missingWords}</span>
          </div>
        )}
      </div>
    </div>
  );
}
