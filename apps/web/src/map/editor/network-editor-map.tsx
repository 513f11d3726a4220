'use client';
/** The map of the editor as pages use it. Leaflet needs a window, so its part is loaded in the browser alone. */
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';

export const NetworkEditorMap = dynamic(
  () => import('./network-editor-canvas.tsx').then((module) => module.NetworkEditorCanvas),
  {
    ssr: false,
    loading: Loading,
  },
);

function Loading() {
  const t = useTranslations('map');
  return <div className="network-map is-loading" role="status" aria-label={t('editor.loading')} />;
}
