import { Segmented } from '../../ui/segmented.tsx';
import { forecastLayers, layers, layerWords, type MapLayer } from './layers.ts';

interface LayerChoiceProps {
  readonly layer: MapLayer;
  /** Whether one of the runs learnt from the other. */
  readonly isTaught: boolean;
  readonly onChange: (layer: MapLayer) => void;
}

/** What the map shows. */
export function LayerChoice({ layer, isTaught, onChange }: LayerChoiceProps) {
  const offered = isTaught ? layers : forecastLayers;
  return (
    <Segmented<MapLayer>
      label="Layer"
      value={layer}
      options={offered.map((value) => ({ value, label: layerWords[value] }))}
      onChange={onChange}
    />
  );
}
