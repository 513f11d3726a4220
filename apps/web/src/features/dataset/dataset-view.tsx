'use client';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount, formatNumber, withUnit } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { Empty, ErrorNotice, Pane } from '../../ui/index.ts';
import { useTableKey } from '../../ui/use-table-key.ts';
import { GraphPane } from '../graphs/graph-pane.tsx';
import { DatasetFacts } from './dataset-facts.tsx';
import { datasetQualityQuery } from './dataset-query.ts';
import { QualityPane } from './quality-pane.tsx';
import { lassoed, toggled } from './sensor-choice.ts';
import { figuresOf, needsQuality, STATISTICS, type DatasetNode, type Statistic } from './sensor-statistics.ts';
import { SensorTable } from './sensor-table.tsx';
import { SeriesPane } from './series-pane.tsx';
import { useDatasetChoice } from './use-dataset-choice.ts';
import { useMapNetwork } from './use-map-network.ts';
import { WeekPane } from './week-pane.tsx';

/** One dataset: where its sensors stand and what they show, the series of those that are chosen, and what looks wrong. */
export function DatasetView({ dataset }: { dataset: DatasetNode }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('dataset');
  const { statistic, setStatistic, chosen, choose, window, setWindow } = useDatasetChoice(dataset);
  const judged = usePolledQuery(datasetQualityQuery, { id: dataset.id }, { everyMs: 0 });
  const quality = judged.data?.node?.__typename === 'Dataset' ? judged.data.node.quality : undefined;
  const network = useMapNetwork(dataset);
  const names = useMemo(() => dataset.nodes.map(({ name, externalId }) => name ?? externalId), [dataset.nodes]);
  const figures = useMemo(() => figuresOf(dataset, quality, statistic), [dataset, quality, statistic]);
  const titleOf = (of: Statistic) =>
    t('statistics.of', { statistic: t(`statistics.${of}`), quantity: dataset.quantity });
  const columns = useMemo(
    () =>
      [...new Set<Statistic>(['mean', 'missing', statistic])].map((key) => {
        const { unit, values } = figuresOf(dataset, quality, key);
        const digits = unit === '%' ? 2 : 1;
        return {
          key,
          head: withUnit(format, t(`statistics.${key}`), unit),
          values,
          text: (value: number) => formatNumber(value, digits),
        };
      }),
    [dataset, quality, statistic, t],
  );
  const side = useRef<HTMLDivElement>(null);
  // The twin of the map stands beside it: T leads there.
  const mapRef = useTableKey(() => side.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus());
  const [only] = chosen;
  const named =
    chosen.length === 1
      ? t('series.one', { sensor: names[only ?? 0] ?? '' })
      : t('series.many', { count: chosen.length });
  const describe = (index: number) => {
    const value = figures.values[index] ?? NaN;
    const said = Number.isNaN(value) ? t('map.none') : `${formatNumber(value, 1)} ${figures.unit}`;
    return `${names[index] ?? ''}: ${t(`statistics.${statistic}`)} ${said}`;
  };
  return (
    <div className="dataset-page">
      <div className="dataset-main">
        {network.sensors.length === 0 ? (
          <Empty>{t('map.noCoordinates')}</Empty>
        ) : (
          <div ref={mapRef} className="map-stage dataset-map">
            <SensorMap
              network={network}
              panes={[figures]}
              selected={chosen.length === 1 ? (only ?? null) : null}
              chosen={chosen.length === 1 ? [] : chosen}
              onSelect={(node, isFurther) => choose(isFurther ? toggled(chosen, node) : [node])}
              onLasso={(inside, isFurther) => choose(lassoed(chosen, inside, isFurther))}
              label={t('map.label', { title: dataset.title })}
              describe={describe}
            />
            <MapLegend
              title={withUnit(format, titleOf(statistic), figures.unit)}
              note={needsQuality(statistic) && quality === undefined ? t('map.reading') : t('map.whole')}
              scale={figures.scale}
              lineWords={network.linkWords}
              missingWords={figures.values.some(Number.isNaN) ? t('map.none') : undefined}
            />
          </div>
        )}
        <SeriesPane dataset={dataset} names={names} chosen={chosen} window={window} onWindow={setWindow} />
      </div>
      <div ref={side} className="dataset-side">
        <Pane
          title={t('table.label')}
          meta={formatCount(dataset.nodeCount)}
          end={
            <label className="colour-choice">
              <span>{t('map.colour')}</span>
              <select
                className="select compact"
                value={statistic}
                onChange={({ target: { value } }) => {
                  const next = STATISTICS.find((each) => each === value);
                  if (next !== undefined) setStatistic(next);
                }}
              >
                {STATISTICS.map((each) => (
                  <option key={each} value={each}>
                    {t(`statistics.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          }
        >
          <SensorTable names={names} columns={columns} chosen={chosen} onChoose={choose} />
          <p className="chosen-said" role="status">
            {named}
          </p>
        </Pane>
        <WeekPane dataset={dataset} chosen={chosen} named={named} />
        {judged.error === undefined ? null : <ErrorNotice error={judged.error} retry={judged.refresh} />}
        {judged.error !== undefined && quality === undefined ? null : (
          <QualityPane dataset={dataset} quality={quality} names={names} />
        )}
        <Pane title={t('facts.title')}>
          <DatasetFacts dataset={dataset} />
        </Pane>
        <GraphPane datasetId={dataset.id} />
      </div>
    </div>
  );
}
