'use client';
/** A line chart as pages use it; uPlot needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export const LineChartView = dynamic(() => import('./line-chart-canvas.tsx').then((module) => module.LineChartCanvas), {
  ssr: false,
  loading: LoadingChart,
});

function LoadingChart(): ReactNode {
  const t = useTranslations('chart');
  return <div className="line-chart is-loading" role="status" aria-label={t('loading')} />;
}
