'use client';
import { useTranslations } from 'use-intl';
import { linearTicks } from '../../chart/value-ticks.ts';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { formatNumber } from '../../format/index.ts';
import { reachOf, weightOf, type Kernel } from './kernel-graph.ts';
import type { Recipe } from './use-recipe.ts';

const HEIGHT = 128;
const EDGE = { left: 30, right: 8, top: 8, bottom: 34 } as const;
const STEPS = 60;

/** Kilometres to which the curve is drawn: somewhat beyond the distance at which the threshold cuts it. */
export const curveEnd = (kernel: Kernel): number => (1.25 * Math.max(reachOf(kernel), kernel.sigma)) / 1000;

/** Weight over distance, with sigma and the threshold. */
export function KernelCurve({ kernel, along }: { kernel: Kernel; along: Recipe['along'] }) {
  const t = useTranslations('graphs');
  const [measure, width] = useElementWidth();
  const { sigma, threshold } = kernel;
  const end = curveEnd(kernel);
  const right = Math.max(EDGE.left + 40, width - EDGE.right);
  const x = (kilometres: number) => EDGE.left + (kilometres / end) * (right - EDGE.left);
  const y = (weight: number) => EDGE.top + (1 - weight) * (HEIGHT - EDGE.top - EDGE.bottom);
  const curve = Array.from({ length: STEPS + 1 }, (_, step) => {
    const kilometres = (step / STEPS) * end;
    return `${x(kilometres).toFixed(1)} ${y(weightOf(kilometres * 1000, sigma)).toFixed(1)}`;
  });
  const ticks = linearTicks(0, end, 4);
  const isLeft = x(sigma / 1000) > right - 90;
  return (
    <div ref={measure} className="recipe-chart">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('curve.label', {
          words: t(`recipe.words.${along}`),
          threshold: formatNumber(threshold, 2),
          reach: formatNumber(reachOf(kernel) / 1000, 2),
        })}
      >
        {[0, 0.5, 1].map((weight) => (
          <g key={weight}>
            <line className={weight === 0 ? 'base' : 'rule'} x1={EDGE.left} x2={right} y1={y(weight)} y2={y(weight)} />
            <text x={EDGE.left - 6} y={y(weight) + 4} textAnchor="end">
              {weight}
            </text>
          </g>
        ))}
        {ticks.map((kilometres) => (
          <text key={kilometres} x={x(kilometres)} y={HEIGHT - EDGE.bottom + 14} textAnchor="middle">
            {kilometres}
          </text>
        ))}
        <text x={0} y={HEIGHT - 4}>
          {t('curve.up')}
        </text>
        <text x={right} y={HEIGHT - 4} textAnchor="end">
          {t(`recipe.across.${along}`)}
        </text>
        <line className="dots" x1={x(sigma / 1000)} x2={x(sigma / 1000)} y1={EDGE.top} y2={y(0)} />
        <text
          className="strong"
          x={x(sigma / 1000) + (isLeft ? -5 : 5)}
          y={EDGE.top + 12}
          textAnchor={isLeft ? 'end' : 'start'}
        >
          {t('curve.sigma')}
        </text>
        <line className="dashes" x1={EDGE.left} x2={right} y1={y(threshold)} y2={y(threshold)} />
        <text className="strong" x={right} y={y(threshold) - 4} textAnchor="end">
          {t('curve.threshold')}
        </text>
        <path className="curve" d={`M${curve.join('L')}`} />
      </svg>
    </div>
  );
}
