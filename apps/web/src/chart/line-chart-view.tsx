'use client';
/** A line chart as pages use it; uPlot needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';

export const LineChartView = dynamic(() => import('./line-chart-canvas.tsx').then((module) => module.LineChartCanvas), {
  ssr: false,
  loading: () => <div className="line-chart is-loading" role="status" aria-label="Loading the chart" />,
});
