'use client';
import { useTranslations } from 'use-intl';

/** What the marks of the map mean. */
export function EditorLegend({
  arcsOf,
}: {
  /** Id of the sensor whose arcs are drawn, empty for those of all; null for none. */ arcsOf: string | null;
}) {
  const t = useTranslations('networkEditor');
  return (
    <ul className="editor-legend" aria-label={t('legend.title')}>
      <li data-mark="junction">{t('legend.junction')}</li>
      <li data-mark="sensor">{t('legend.sensor')}</li>
      <li data-mark="unplaced">{t('legend.unplaced')}</li>
      <li data-mark="segment">{t('legend.segment')}</li>
      <li data-mark="added">{t('legend.added')}</li>
      <li data-mark="changed">{t('legend.changed')}</li>
      <li data-mark="fault">{t('legend.fault')}</li>
      {arcsOf === null ? null : (
        <li data-mark="arc">{arcsOf === '' ? t('legend.arc') : t('legend.arcFrom', { sensor: arcsOf })}</li>
      )}
    </ul>
  );
}
