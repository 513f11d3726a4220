'use client';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { errorDigits, errorName, formatNumber, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import type { MapNetwork, MapPane } from '../../map/map-data.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import type { SharedView } from '../../map/shared-view.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import type { Forecasts, Side } from './comparison-data.ts';
import type { FrameValues } from './frame-values.ts';
import { formatLayer, layerWords, type ForecastLayer } from './layers.ts';
import type { ComparisonFrame } from './use-comparison-frame.ts';

interface ComparisonMapProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  network: MapNetwork;
  frame: ComparisonFrame;
  layer: ForecastLayer;
  values: FrameValues;
  /** Of the errors. */
  unit: string;
  names: Readonly<Record<Side, string>>;
  /** What stands above the map: choices of layer, arrangement and filter. */
  tools: ReactNode;
  view: SharedView;
}

/** Both forecasts at one moment: a map with a swipe or one beside the other, or the table of the same values. */
export function ComparisonMap(props: ComparisonMapProps) {
  const format = useTranslations('format');
  const { data, dataset, network, frame, layer, values, unit, names, tools, view } = props;
  const t = useTranslations('compare');
  const isEvent = data.labels !== undefined;
  const words = layerWords(t, layer, isEvent);
  const ofLayer = layer === 'forecast' || (isEvent && layer !== 'absolute' && layer !== 'difference') ? '' : unit;
  const hasMap = network.sensors.length > 0;
  const [wantsTable, setTable] = useState(false);
  const isTable = wantsTable || !hasMap;
  const ref = useTableKey(() => setTable((known) => !known), true);
  const { scale, shown, truth, leftOut, means, isHere } = values;
  const panes = useMemo(
    (): MapPane[] =>
      shown.map((pane) => ({
        values: isHere ? pane : null,
        scale,
        leftOut,
        ringed: isEvent && layer !== 'observed' ? truth : undefined,
      })),
    [shown, scale, leftOut, truth, isEvent, isHere, layer],
  );
  const digits = isEvent ? 3 : 1;
  const truthText = (index: number) =>
    !isEvent
      ? formatNumber(truth[index], 1)
      : truth[index] === 1
        ? t('map.event')
        : truth[index] === 0
          ? t('map.noEvent')
          : t('map.notKnown');
  const nameOf = (index: number) => {
    const node = dataset.nodes[index];
    return node?.name ?? node?.externalId ?? String(index);
  };
  const describe = (index: number) =>
    leftOut?.[index] === 1
      ? t('map.leftOut', { name: nameOf(index) })
      : `${nameOf(index)}: ${shown.map((pane) => formatLayer(layer, pane[index], digits)).join(' | ')} ${ofLayer}${isEvent ? `, ${truthText(index)}` : ''}`;
  const frameTitle = isEvent ? t('map.frameCrossEntropy') : t('map.frameError', { error: errorName(format, unit) });
  const frameError = (side: Side) => `${formatNumber(means[side], errorDigits(unit))} ${unit}`;
  const paneTitle = (side: Side) => (
    <>
      <b>{names[side]}</b>
      <span>
        {frameTitle} {frameError(side)}
      </span>
    </>
  );
  const caption = t('map.caption', { layer: words.name });
  const isPair = panes.length === 2;
  const isSide = isPair && frame.arrangement === 'side';
  const common = { network, selected: frame.sensor, onSelect: frame.chooseSensor, describe, view };
  const heads =
    layer === 'observed'
      ? []
      : layer === 'difference'
        ? [withUnit(format, t('map.rightMinusLeft'), ofLayer)]
        : [withUnit(format, t('left'), ofLayer), withUnit(format, t('right'), ofLayer)];
  return (
    <div ref={ref} className="comparison-map">
      <div className="comparison-tools">
        {tools}
        {hasMap ? (
          <span className="end">
            <TableToggle of={t('map.table')} isTable={isTable} onChange={setTable} />
          </span>
        ) : null}
        {isTable || !isPair ? (
          <p>
            {t.rich('map.errors', {
              ...{ title: frameTitle, left: frameError('left'), right: frameError('right') },
              quiet: (chunks) => <span className="quiet-text">{chunks}</span>,
              b: (chunks) => <b>{chunks}</b>,
            })}
          </p>
        ) : null}
      </div>
      {isTable ? (
        <>
          {hasMap ? null : <p className="note">{t('map.noCoordinates')}</p>}
          <div className="comparison-table">
            <TableTwin
              caption={caption}
              columns={[
                t('map.sensor'),
                isEvent ? t('map.eventHead') : withUnit(format, t('layer.observed'), unit),
                ...heads,
              ]}
              rows={dataset.nodes
                .filter(({ index }) => leftOut?.[index] !== 1)
                .map((node) => ({
                  key: node.index,
                  head: nameOf(node.index),
                  cells: [
                    truthText(node.index),
                    ...(layer === 'observed' ? [] : shown.map((pane) => formatLayer(layer, pane[node.index], digits))),
                  ],
                  isSelected: node.index === frame.sensor,
                  onChoose: () => frame.chooseSensor(node.index),
                }))}
            />
          </div>
        </>
      ) : (
        <div className="map-stage comparison-stage" data-arrangement={isSide ? 'side' : 'swipe'}>
          {isSide ? (
            <div className="comparison-pair">
              {(['left', 'right'] as const).map((side, index) => (
                <SensorMap
                  key={side}
                  {...common}
                  panes={panes.slice(index, index + 1)}
                  paneTitles={[paneTitle(side), null]}
                  label={t('map.captionOf', { layer: words.name, name: names[side] })}
                />
              ))}
            </div>
          ) : (
            <SensorMap
              {...common}
              panes={panes}
              {...(isPair ? { paneTitles: [paneTitle('left'), paneTitle('right')] as const } : {})}
              split={frame.split}
              onSplit={frame.moveSplit}
              label={caption}
            />
          )}
          <MapLegend
            title={withUnit(format, words.name, ofLayer)}
            note={words.note}
            scale={scale}
            lowWords={words.ends?.low}
            highWords={words.ends?.high}
            missingWords={t('map.none')}
            ringWords={isEvent ? t('map.ring') : undefined}
            lineWords={network.linkWords}
          />
        </div>
      )}
    </div>
  );
}
