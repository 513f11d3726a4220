import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';

interface MapControlsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
}

/** Zoom for pointers without a wheel; the keyboard has plus, minus and 0 on the map itself. */
export function MapControls({ onZoomIn, onZoomOut, onFit }: MapControlsProps): ReactNode {
  const controls = [
    { label: 'Zoom in', Icon: Plus, onClick: onZoomIn },
    { label: 'Zoom out', Icon: Minus, onClick: onZoomOut },
    { label: 'Show all sensors', Icon: Maximize, onClick: onFit },
  ];
  return (
    <div className="network-map-controls">
      {controls.map(({ label, Icon, onClick }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={onClick}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
