'use client';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { formatCount, formatDay, formatNumber, formatShare, formatStep, withUnit } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { levelScale } from '../../map/colour-scale.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { PageTitle } from '../frame/title.tsx';
import { GraphPane } from '../graphs/graph-pane.tsx';
import { datasetQuery } from './dataset-query.ts';
import { SensorSeries } from './sensor-series.tsx';
import { useMapNetwork } from './use-map-network.ts';
import type { DatasetQuery } from '../../graphql/generated/graphql';
import './dataset.css';

type DatasetNode = Extract<NonNullable<DatasetQuery['node']>, { __typename: 'Dataset' }>;

export function DatasetPage({ id }: { id: string }) {
  const { data, error, refresh } = usePolledQuery(datasetQuery, { id }, { everyMs: 0 });
  const dataset = data?.node?.__typename === 'Dataset' ? data.node : undefined;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Datasets', href: '/datasets' }, { label: dataset?.title ?? 'Dataset' }]} />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {data === undefined && error === undefined ? <Skeleton rows={10} label="the dataset" /> : null}
      {data !== undefined && dataset === undefined ? (
        <Empty action={<Link href="/datasets">All datasets</Link>}>There is no such dataset in this team.</Empty>
      ) : null}
      {dataset === undefined ? null : <DatasetView dataset={dataset} />}
    </>
  );
}

const statistics = {
  mean: {
    label: 'mean',
    title: (quantity: string) => `Mean ${quantity}`,
    of: (node: DatasetNode['nodes'][number]) => node.mean,
  },
  missing: {
    label: 'share missing',
    title: () => 'Share missing',
    of: (node: DatasetNode['nodes'][number]) => 100 * node.missingShare,
  },
} as const;

const statisticOptions = (['mean', 'missing'] as const).map((value) => ({ value, label: statistics[value].label }));

function DatasetView({ dataset }: { dataset: DatasetNode }) {
  const [selected, setSelected] = useState(0);
  const [statistic, setStatistic] = useState<keyof typeof statistics>('mean');
  const unit = statistic === 'mean' ? dataset.unit : '%';
  const network = useMapNetwork(dataset);
  const pane = useMemo(() => {
    const values = dataset.nodes.map((node) => statistics[statistic].of(node) ?? NaN);
    // Slow is strong where speeds are shown.
    return { values, scale: levelScale(values, statistic === 'mean' && dataset.quantity === 'speed') };
  }, [dataset, statistic]);
  const sensor = dataset.nodes[selected];
  const describe = (index: number) => {
    const node = dataset.nodes[index];
    return node === undefined
      ? ''
      : `${node.name ?? node.externalId}: ${statistics[statistic].label} ${formatNumber(pane.values[index], 1)} ${unit}`;
  };
  return (
    <div className="dataset-page">
      <div className="dataset-main">
        {network.sensors.length === 0 ? (
          <Empty>These sensors have no coordinates, so there is no map; choose a sensor from the table.</Empty>
        ) : (
          <div className="map-stage dataset-map">
            <SensorMap
              network={network}
              panes={[pane]}
              selected={selected}
              onSelect={setSelected}
              label={`Sensors of ${dataset.title}`}
              describe={describe}
            />
            <MapLegend
              title={withUnit(statistics[statistic].title(dataset.quantity), unit)}
              note="whole dataset"
              scale={pane.scale}
              lineWords={network.linkWords}
              missingWords={pane.values.some(Number.isNaN) ? 'none' : undefined}
            />
          </div>
        )}
        {sensor === undefined ? null : (
          <SensorSeries
            datasetId={dataset.id}
            node={selected}
            sensor={sensor.name ?? sensor.externalId}
            quantity={dataset.quantity}
            unit={dataset.unit}
            zone={dataset.zone}
            startAt={dataset.startAt}
            stepSeconds={dataset.stepSeconds}
            steps={dataset.steps}
          />
        )}
      </div>
      <div className="dataset-side">
        <DatasetFacts dataset={dataset} />
        <Pane
          title="Sensors"
          meta={formatCount(dataset.nodeCount)}
          end={
            <Segmented label="Colour of the map" value={statistic} options={statisticOptions} onChange={setStatistic} />
          }
        >
          <div className="sensor-list table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th>Sensor</th>
                  <th className="num">{withUnit('Mean', dataset.unit)}</th>
                  <th className="num">Missing</th>
                </tr>
              </thead>
              <tbody>
                {dataset.nodes.map((node) => (
                  <tr key={node.index} data-selected={node.index === selected}>
                    <td>
                      <button
                        type="button"
                        className="row-button"
                        aria-pressed={node.index === selected}
                        onClick={() => setSelected(node.index)}
                      >
                        {node.name ?? node.externalId}
                      </button>
                    </td>
                    <td className="num">{formatNumber(node.mean, 1)}</td>
                    <td className="num">{formatShare(node.missingShare, 2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Pane>
      </div>
    </div>
  );
}

function DatasetFacts({ dataset }: { dataset: DatasetNode }) {
  // Known of what was imported lately alone; a label is always known.
  const beside = dataset.channels.flatMap(({ name, role, missingShare }) =>
    role === 'TARGET' || role === 'LABEL' || !missingShare ? [] : [`${name} ${formatShare(missingShare, 2)}`],
  );
  return (
    <>
      <dl className="facts">
        <dt>Period</dt>
        <dd>
          {formatDay(dataset.startAt, dataset.zone)} to {formatDay(dataset.endAt, dataset.zone)}, every{' '}
          {formatStep(dataset.stepSeconds)}
        </dd>
        <dt>Channels</dt>
        <dd>
          {dataset.channels
            .map(({ name, unit: own, role }) =>
              // A label has no unit.
              [own === '' ? name : `${name} in ${own}`, role.toLowerCase()].join(' as '),
            )
            .join(', ')}
        </dd>
        <dt>Missing</dt>
        <dd>
          {formatShare(dataset.missingShare, 2)}; zeros are {dataset.zeroIsMissing ? 'missing' : 'readings'}
          {beside.length === 0 ? null : `; of ${beside.join(', of ')}`}
        </dd>
        <dt>Licence</dt>
        <dd>{dataset.licence ?? 'not stated'}</dd>
        <dt>Source</dt>
        <dd>{dataset.source ?? 'not stated'}</dd>
        <dt>Hash</dt>
        <dd className="mono">{dataset.contentHash.slice(0, 16)}</dd>
      </dl>
      <GraphPane datasetId={dataset.id} />
    </>
  );
}
