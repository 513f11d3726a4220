import { Lasso, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface MapControlsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  /** Drawing a line around sensors, where that can be done. */
  lasso?: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | undefined;
}

/** Zoom for pointers without a wheel; the keyboard has plus, minus and 0 on the map itself. */
export function MapControls({ onZoomIn, onZoomOut, onFit, lasso }: MapControlsProps): ReactNode {
  const t = useTranslations('map');
  const controls = [
    { label: t('zoomIn'), Icon: Plus, onClick: onZoomIn },
    { label: t('zoomOut'), Icon: Minus, onClick: onZoomOut },
    { label: t('showAll'), Icon: Maximize, onClick: onFit },
  ];
  return (
    <div className="network-map-controls">
      {lasso && (
        <button
          type="button"
          aria-label={t('lasso')}
          aria-pressed={lasso.isOn}
          title={t('lassoHelp')}
          onClick={() => lasso.onChange(!lasso.isOn)}
        >
          <Lasso size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      {controls.map(({ label, Icon, onClick }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={onClick}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
