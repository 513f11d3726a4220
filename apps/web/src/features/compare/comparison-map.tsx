'use client';
import { useMemo, useState } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { errorDigits, errorName, formatNumber, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { divergingScale, errorScale, levelScale } from '../../map/colour-scale.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { useMapNetwork } from '../dataset/use-map-network.ts';
import { differenceValues, layerSample, layerValues, meanOf, truthAt, type Forecasts } from './comparison-data.ts';
import { LayerChoice } from './layer-choice.tsx';
import { formatLayer, layerWords, type ForecastLayer } from './layers.ts';
import type { ComparisonFrame } from './use-comparison-frame.ts';

interface ComparisonMapProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  frame: ComparisonFrame;
  layer: ForecastLayer;
  /** Of the errors. */
  unit: string;
  /** Whether one of the runs learnt from the other. */
  isTaught: boolean;
  leftName: string;
  rightName: string;
}

/** Both forecasts at one moment: a map with a swipe, or the table of the same values. */
export function ComparisonMap(props: ComparisonMapProps) {
  const { data, dataset, frame, layer, unit, isTaught, leftName, rightName } = props;
  const { position, horizon } = frame;
  const isEvent = data.labels !== undefined;
  const words = layerWords(layer, isEvent);
  const ofLayer = isEvent && layer === 'forecast' ? '' : unit;
  const network = useMapNetwork(dataset);
  const hasMap = network.sensors.length > 0;
  const [wantsTable, setTable] = useState(false);
  const isTable = wantsTable || !hasMap;
  const ref = useTableKey(() => setTable((known) => !known), true);
  // Limits come from the whole period and stay while the clock plays.
  const scale = useMemo(() => {
    const sample = layerSample(data, layer, horizon);
    if (layer === 'forecast') return levelScale(sample);
    if (layer === 'observed') return levelScale(sample, dataset.quantity === 'speed');
    return layer === 'absolute' ? errorScale(sample) : divergingScale(sample);
  }, [data, layer, horizon, dataset.quantity]);
  const panes = useMemo(() => {
    const ringed = isEvent ? truthAt(data, position, horizon) : undefined;
    if (layer === 'difference') return [{ values: differenceValues(data, position, horizon), scale, ringed }];
    if (layer === 'observed') return [{ values: layerValues(data, 'left', 'observed', position, horizon), scale }];
    return (['left', 'right'] as const).map((side) => ({
      values: layerValues(data, side, layer, position, horizon),
      scale,
      ringed,
    }));
  }, [data, isEvent, layer, position, horizon, scale]);

  const frameError = (side: 'left' | 'right') =>
    `${formatNumber(meanOf(layerValues(data, side, 'absolute', position, horizon)), errorDigits(unit))} ${unit}`;
  const frameTitle = `${isEvent ? 'Cross-entropy' : errorName(unit)} of this frame`;
  const digits = isEvent ? 3 : 1;
  const truth = truthAt(data, position, horizon);
  const truthText = (index: number) => (isEvent ? cameText(truth[index]) : formatNumber(truth[index], 1));
  const nameOf = (index: number) => {
    const node = dataset.nodes[index];
    return node?.name ?? node?.externalId ?? String(index);
  };
  const describe = (index: number) =>
    `${nameOf(index)}: ${panes.map((pane) => formatLayer(layer, pane.values[index], digits)).join(' | ')} ${ofLayer}${isEvent ? `, ${truthText(index)}` : ''}`;
  const paneTitle = (name: string, side: 'left' | 'right') => (
    <>
      <b>{name}</b>
      <span>
        {frameTitle} {frameError(side)}
      </span>
    </>
  );
  const caption = `${words.name} of both runs at each sensor`;
  const heads =
    layer === 'observed'
      ? []
      : layer === 'difference'
        ? [withUnit('Right − left', ofLayer)]
        : [withUnit('Left', ofLayer), withUnit('Right', ofLayer)];
  return (
    <div ref={ref} className="comparison-map">
      <div className="comparison-tools">
        <LayerChoice layer={layer} isEvent={isEvent} isTaught={isTaught} onChange={frame.chooseLayer} />
        {hasMap ? (
          <span className="end">
            <TableToggle of="Map" isTable={isTable} onChange={setTable} />
          </span>
        ) : null}
        {isTable || panes.length === 1 ? (
          <p>
            <span className="quiet-text">{frameTitle}:</span> left <b>{frameError('left')}</b>, right{' '}
            <b>{frameError('right')}</b>
          </p>
        ) : null}
      </div>
      {isTable ? (
        <>
          {hasMap ? null : <p className="note">These sensors have no coordinates, so there is a table and no map.</p>}
          <div className="comparison-table">
            <TableTwin
              caption={caption}
              columns={['Sensor', isEvent ? 'Event' : withUnit('Observed', unit), ...heads]}
              rows={dataset.nodes.map((node) => ({
                key: node.index,
                head: nameOf(node.index),
                cells: [
                  truthText(node.index),
                  ...(layer === 'observed'
                    ? []
                    : panes.map((pane) => formatLayer(layer, pane.values[node.index], digits))),
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
            title={withUnit(words.name, ofLayer)}
            note={words.note}
            scale={scale}
            lowWords={words.ends?.low}
            highWords={words.ends?.high}
            missingWords="none"
            ringWords={isEvent ? 'the event came there' : undefined}
            lineWords={network.linkWords}
          />
        </div>
      )}
    </div>
  );
}

/** What a label says: `event`, `no event`, or that nobody knows. */
function cameText(label: number | undefined): string {
  return label === 1 ? 'event' : label === 0 ? 'no event' : 'not known';
}
