'use client';
/** The map of the editor as pages use it. Leaflet needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';

export const NetworkEditorMap = dynamic(
  () => import('./network-editor-canvas.tsx').then((module) => module.NetworkEditorCanvas),
  {
    ssr: false,
    loading: () => <div className="network-map is-loading" role="status" aria-label="Loading the map" />,
  },
);
