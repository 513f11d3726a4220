import { Segmented } from '../../ui/segmented.tsx';
import { forecastLayers, layerNotes, layers, layerWords, type MapLayer } from './layers.ts';

/** Five choices stand in one row of a phone. */
const shortWords: Readonly<Partial<Record<MapLayer, string>>> = { absolute: 'Absolute', signed: 'Signed' };

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
      options={offered.map((value) => ({
        value,
        label: shortWords[value] ?? layerWords[value],
        title: layerNotes[value],
      }))}
      onChange={onChange}
    />
  );
}
