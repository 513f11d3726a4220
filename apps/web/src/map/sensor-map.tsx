'use client';
/** The map as pages use it. Leaflet needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';

export const SensorMap = dynamic(() => import('./sensor-map-canvas.tsx').then((module) => module.SensorMapCanvas), {
  ssr: false,
  loading: () => <div className="network-map is-loading" role="status" aria-label="Loading the map" />,
});
