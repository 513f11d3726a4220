import { Segmented } from '../../ui/segmented.tsx';
import { layerWords, offeredLayers, type MapLayer } from './layers.ts';

interface LayerChoiceProps {
  readonly layer: MapLayer;
  readonly isEvent: boolean;
  /** Whether one of the runs learnt from the other. */
  readonly isTaught: boolean;
  readonly onChange: (layer: MapLayer) => void;
}

/** What the map shows. */
export function LayerChoice({ layer, isEvent, isTaught, onChange }: LayerChoiceProps) {
  return (
    <Segmented<MapLayer>
      label="Layer"
      value={layer}
      options={offeredLayers(isEvent, isTaught).map((value) => {
        const { name, short, note } = layerWords(value, isEvent);
        return { value, label: short ?? name, title: note };
      })}
      onChange={onChange}
    />
  );
}
