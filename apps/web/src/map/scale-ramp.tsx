import type { ReactNode } from 'react';
import type { ColourScale } from './colour-scale.ts';
import { edgeLabels } from './scale-edges.ts';

interface ScaleRampProps {
  scale: ColourScale;
  /** What the two ends mean in words: `too slow`, `too fast`. */
  lowWords?: string | undefined;
  highWords?: string | undefined;
}

/** The colours of a scale from low to high, with the values at their edges. */
export function ScaleRamp({ scale, lowWords, highWords }: ScaleRampProps): ReactNode {
  const count = scale.tokens.length;
  return (
    <div className="scale-ramp">
      <div className="scale-ramp-classes" aria-hidden="true">
        {scale.tokens.map((token) => (
          <span key={token} style={{ background: `var(${token})` }} />
        ))}
      </div>
      <div className="scale-ramp-edges">
        {edgeLabels(scale).map(({ edge, share, text }) => (
          <span
            key={edge}
            style={{ left: `${share * 100}%` }}
            data-end={edge === 0 ? 'low' : edge === count ? 'high' : undefined}
          >
            {text}
          </span>
        ))}
      </div>
      {(lowWords || highWords) && (
        <div className="scale-ramp-words">
          <span>{lowWords}</span>
          <span>{highWords}</span>
        </div>
      )}
    </div>
  );
}
