import { Lasso, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';

interface MapControlsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  /** Drawing a line around sensors, where that can be done. */
  lasso?: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | undefined;
}

/** Zoom for pointers without a wheel; the keyboard has plus, minus and 0 on the map itself. */
export function MapControls({ onZoomIn, onZoomOut, onFit, lasso }: MapControlsProps): ReactNode {
  const controls = [
    { label: 'Zoom in', Icon: Plus, onClick: onZoomIn },
    { label: 'Zoom out', Icon: Minus, onClick: onZoomOut },
    { label: 'Show all sensors', Icon: Maximize, onClick: onFit },
  ];
  return (
    <div className="network-map-controls">
      {lasso && (
        <button
          type="button"
          aria-label="Draw a line around sensors"
          aria-pressed={lasso.isOn}
          title="Draw a line around sensors, also by dragging with Shift; Shift adds to what is chosen"
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
