'use client';
import { useMemo, useState } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatNumber, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { divergingScale, errorScale, levelScale } from '../../map/colour-scale.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { useMapNetwork } from '../dataset/use-map-network.ts';
import { differenceValues, layerSample, layerValues, meanOf, observedAt, type Forecasts } from './comparison-data.ts';
import { LayerChoice } from './layer-choice.tsx';
import { formatLayer, layerEnds, layerNotes, layerWords, type ForecastLayer } from './layers.ts';
import type { ComparisonFrame } from './use-comparison-frame.ts';

interface ComparisonMapProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  frame: ComparisonFrame;
  layer: ForecastLayer;
  /** Whether one of the runs learnt from the other. */
  isTaught: boolean;
  leftName: string;
  rightName: string;
}

/** Both forecasts at one moment: a map with a swipe, or the table of the same values. */
export function ComparisonMap(props: ComparisonMapProps) {
  const { data, dataset, frame, layer, isTaught, leftName, rightName } = props;
  const { position, horizon } = frame;
  const unit = dataset.unit;
  const network = useMapNetwork(dataset);
  const hasMap = network.sensors.length > 0;
  const [wantsTable, setTable] = useState(false);
  const isTable = wantsTable || !hasMap;
  const ref = useTableKey(() => setTable((known) => !known), true);
  // Limits come from the whole period and stay while the clock plays.
  const scale = useMemo(() => {
    const sample = layerSample(data, layer, horizon);
    if (layer === 'observed') return levelScale(sample, dataset.quantity === 'speed');
    return layer === 'absolute' ? errorScale(sample) : divergingScale(sample);
  }, [data, layer, horizon, dataset.quantity]);
  const panes = useMemo(() => {
    if (layer === 'difference') return [{ values: differenceValues(data, position, horizon), scale }];
    if (layer === 'observed') return [{ values: layerValues(data, 'left', 'observed', position, horizon), scale }];
    return (['left', 'right'] as const).map((side) => ({
      values: layerValues(data, side, layer, position, horizon),
      scale,
    }));
  }, [data, layer, position, horizon, scale]);

  const frameMae = (side: 'left' | 'right') =>
    `${formatNumber(meanOf(layerValues(data, side, 'absolute', position, horizon)))} ${unit}`;
  const nameOf = (index: number) => {
    const node = dataset.nodes[index];
    return node?.name ?? node?.externalId ?? String(index);
  };
  const describe = (index: number) =>
    `${nameOf(index)}: ${panes.map((pane) => formatLayer(layer, pane.values[index])).join(' | ')} ${unit}`;
  const paneTitle = (name: string, side: 'left' | 'right') => (
    <>
      <b>{name}</b>
      <span>MAE of this frame {frameMae(side)}</span>
    </>
  );
  const caption = `${layerWords[layer]} of both runs at each sensor`;
  const heads =
    layer === 'observed'
      ? []
      : layer === 'difference'
        ? [withUnit('Right − left', unit)]
        : [withUnit('Left', unit), withUnit('Right', unit)];
  const observed = observedAt(data, position);
  return (
    <div ref={ref} className="comparison-map">
      <div className="comparison-tools">
        <LayerChoice layer={layer} isTaught={isTaught} onChange={frame.chooseLayer} />
        {hasMap ? (
          <span className="end">
            <TableToggle of="Map" isTable={isTable} onChange={setTable} />
          </span>
        ) : null}
        {isTable || panes.length === 1 ? (
          <p>
            <span className="quiet-text">MAE of this frame:</span> left <b>{frameMae('left')}</b>, right{' '}
            <b>{frameMae('right')}</b>
          </p>
        ) : null}
      </div>
      {isTable ? (
        <>
          {hasMap ? null : <p className="note">These sensors have no coordinates, so there is a table and no map.</p>}
          <div className="comparison-table">
            <TableTwin
              caption={caption}
              columns={['Sensor', withUnit('Observed', unit), ...heads]}
              rows={dataset.nodes.map((node) => ({
                key: node.index,
                head: nameOf(node.index),
                cells: [
                  formatNumber(observed[node.index], 1),
                  ...(layer === 'observed' ? [] : panes.map((pane) => formatLayer(layer, pane.values[node.index]))),
                ],
                isSelected: node.index === frame.sensor,
                onChoose: () => frame.chooseSensor(node.index),
              }))}
            />
          </div>
        </>
      ) : (
        <div className="map-stage comparison-stage">
          <SensorMap
            network={network}
            panes={panes}
            paneTitles={[paneTitle(leftName, 'left'), paneTitle(rightName, 'right')]}
            selected={frame.sensor}
            onSelect={frame.chooseSensor}
            label={caption}
            describe={describe}
          />
          <MapLegend
            title={withUnit(layerWords[layer], unit)}
            note={layerNotes[layer]}
            scale={scale}
            lowWords={layerEnds[layer]?.low}
            highWords={layerEnds[layer]?.high}
            missingWords="none"
            lineWords={network.linkWords}
          />
        </div>
      )}
    </div>
  );
}
