import { useTranslations } from 'use-intl';
import { Segmented } from '../../ui/segmented.tsx';
import { layerWords, type MapLayer } from './layers.ts';

interface LayerChoiceProps {
  readonly layer: MapLayer;
  readonly offered: readonly MapLayer[];
  readonly isEvent: boolean;
  readonly onChange: (layer: MapLayer) => void;
}

/** What the map shows. */
export function LayerChoice({ layer, offered, isEvent, onChange }: LayerChoiceProps) {
  const t = useTranslations('compare');
  return (
    <Segmented<MapLayer>
      label={t('tools.layer')}
      value={layer}
      options={offered.map((value) => {
        const { short, note } = layerWords(t, value, isEvent);
        return { value, label: short, title: note };
      })}
      onChange={onChange}
    />
  );
}
