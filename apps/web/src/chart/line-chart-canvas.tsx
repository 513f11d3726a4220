'use client';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import 'uplot/dist/uPlot.min.css';
import './line-chart.css';
import { LineChart } from './line-chart.ts';
import type { LineChartSpec } from './line-chart-spec.ts';

export interface LineChartProps {
  spec: LineChartSpec;
  /** Name of the chart for people who do not see it. */
  label: string;
  /** What the point under the cursor says: time and values with their units. */
  describe: (index: number) => string;
  height?: number | string;
}

export function LineChartCanvas({ spec, label, describe, height }: LineChartProps): ReactNode {
  const t = useTranslations('chart');
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<LineChart | null>(null);
  const firstSpec = useRef(spec);
  const [cursor, setCursor] = useState<number | null>(null);
  const [isByKeyboard, setByKeyboard] = useState(false);

  useEffect(() => {
    if (!container.current) return;
    const made = new LineChart(container.current, firstSpec.current, setCursor);
    chart.current = made;
    return () => {
      made.destroy();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.update(spec), [spec]);

  function onKeyDown(event: KeyboardEvent): void {
    const last = spec.x.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: Math.max(0, (cursor ?? last + 1) - (event.shiftKey ? 12 : 1)),
      ArrowRight: Math.min(last, (cursor ?? -1) + (event.shiftKey ? 12 : 1)),
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    if (target === undefined || last < 0) return;
    event.preventDefault();
    event.stopPropagation();
    setByKeyboard(true);
    chart.current?.pointAt(target);
  }

  const isKnown = cursor !== null && cursor < spec.x.length;
  return (
    <div
      className="line-chart"
      style={height === undefined ? undefined : { height }}
      role="group"
      aria-roledescription={t('kind')}
      aria-label={t('label', { label })}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={() => setByKeyboard(false)}
    >
      <div ref={container} className="line-chart-plot" />
      {isKnown && <div className="line-chart-readout">{describe(cursor)}</div>}
      <p className="visually-hidden" aria-live="polite">
        {isKnown && isByKeyboard ? describe(cursor) : ''}
      </p>
    </div>
  );
}
