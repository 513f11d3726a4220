'use client';
import { linearTicks } from '../../chart/value-ticks.ts';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { formatCount } from '../../format/index.ts';

export interface CountBar {
  /** What is counted: `8` or `0.4 to 0.45`. */
  readonly label: string;
  readonly count: number;
  /** Where it begins, in short. */
  readonly tick?: string;
  /** Ink: what is selected is in it. */
  readonly isChosen?: boolean;
}

interface CountBarsProps {
  bars: readonly CountBar[];
  /** Names the picture. */
  label: string;
  across: string;
  up: string;
  /** Text below a bar; those without one have none. */
  tickOf: (bar: CountBar, index: number) => string | null;
}

const HEIGHT = 118;
const EDGE = { left: 34, right: 4, top: 8, bottom: 34 } as const;

/** A histogram without colour: counts are no quantity that a colour would mean. */
export function CountBars({ bars, label, across, up, tickOf }: CountBarsProps) {
  const [measure, width] = useElementWidth();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const right = Math.max(EDGE.left + 40, width - EDGE.right);
  const step = (right - EDGE.left) / Math.max(1, bars.length);
  const y = (count: number) => HEIGHT - EDGE.bottom - (count / most) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <div ref={measure} className="recipe-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {linearTicks(0, most, 3)
          .filter(Number.isInteger)
          .map((count) => (
            <g key={count}>
              <line className={count === 0 ? 'base' : 'rule'} x1={EDGE.left} x2={right} y1={y(count)} y2={y(count)} />
              <text x={EDGE.left - 6} y={y(count) + 4} textAnchor="end">
                {formatCount(count)}
              </text>
            </g>
          ))}
        {bars.map((bar, index) => {
          const tick = tickOf(bar, index);
          const left = EDGE.left + index * step;
          return (
            <g key={bar.label}>
              <rect
                className={bar.isChosen === true ? 'bar chosen' : 'bar'}
                x={left + Math.min(1, step / 8)}
                width={Math.max(1, step - Math.min(2, step / 4))}
                y={y(bar.count)}
                height={Math.max(0, HEIGHT - EDGE.bottom - y(bar.count))}
              >
                <title>{`${bar.label}: ${formatCount(bar.count)}`}</title>
              </rect>
              {tick === null ? null : (
                <text x={left + step / 2} y={HEIGHT - EDGE.bottom + 14} textAnchor="middle">
                  {tick}
                </text>
              )}
            </g>
          );
        })}
        <text x={0} y={HEIGHT - 4}>
          {up}
        </text>
        <text x={right} y={HEIGHT - 4} textAnchor="end">
          {across}
        </text>
      </svg>
    </div>
  );
}
