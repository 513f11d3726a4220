'use client';
/** The map as pages use it. Leaflet needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';

function MapIsComing() {
  const t = useTranslations('map');
  return <div className="network-map is-loading" role="status" aria-label={t('loading')} />;
}

export const SensorMap = dynamic(() => import('./sensor-map-canvas.tsx').then((module) => module.SensorMapCanvas), {
  ssr: false,
  loading: MapIsComing,
});
