'use client';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { divergingScale, type ColourScale } from '../../map/colour-scale.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { useMapNetwork } from '../dataset/use-map-network.ts';
import { nearerSensors } from '../diagnostics/agreement.ts';
import { agreementQuery } from './compare-queries.ts';
import { layerWords } from './layers.ts';
import { NearerHours } from './nearer-hours.tsx';
import type { ComparisonFrame } from './use-comparison-frame.ts';

interface NearerMapProps {
  readonly dataset: ComparedDatasetFragment;
  readonly frame: ComparisonFrame;
  readonly isEvent: boolean;
  /** What stands above the map. */
  readonly tools: ReactNode;
  /** Run of the student. */
  readonly studentId: string;
}

/** Shares in percent around a half: the middle class is where neither is nearer. */
function halfScale(shares: Float32Array): ColourScale {
  const scale = divergingScale(shares.map((share) => share - 50));
  return { ...scale, start: Number((scale.start + 50).toPrecision(12)) };
}

/** Where on the map, and at which hour, the student is nearer to the readings of the test part than its teacher. */
export function NearerMap({ dataset, frame, isEvent, tools, studentId }: NearerMapProps) {
  const format = useTranslations('format');
  const t = useTranslations('compare');
  const { data, error, refresh } = usePolledQuery(agreementQuery, { student: studentId }, { everyMs: 0 });
  const words = layerWords(t, 'nearer', isEvent);
  const truths = isEvent ? t('nearer.labels') : t('nearer.readings');
  const network = useMapNetwork(dataset);
  const hasMap = network.sensors.length > 0;
  const [wantsTable, setTable] = useState(false);
  const isTable = wantsTable || !hasMap;
  const ref = useTableKey(() => setTable((known) => !known), true);
  const parts = data?.node?.__typename === 'Run' ? data.node.fidelity : undefined;
  const part = parts?.find(({ split }) => split === 'TEST');
  const shares = useMemo(
    () =>
      Float32Array.from(part?.nodes ?? [], ({ studentNearer }) => (studentNearer === null ? NaN : 100 * studentNearer)),
    [part],
  );
  const pane = useMemo(() => ({ values: shares, scale: halfScale(shares) }), [shares]);
  const panes = useMemo(() => [pane], [pane]);
  const nameOf = (index: number) => {
    const node = dataset.nodes[index];
    return node?.name ?? node?.externalId ?? String(index);
  };
  const sensors = nearerSensors(part?.nodes ?? []);
  return (
    <div ref={ref} className="comparison-map">
      <div className="comparison-tools">
        {tools}
        {hasMap ? (
          <span className="end">
            <TableToggle of={t('map.table')} isTable={isTable} onChange={setTable} />
          </span>
        ) : null}
        {part === undefined ? null : (
          <p>
            {t.rich('nearer.summary', {
              ...{ share: formatShare(part.studentNearer, 1), truths },
              ...{ sensors: formatCount(sensors.nearer), judged: formatCount(sensors.judged) },
              quiet: (chunks) => <span className="quiet-text">{chunks}</span>,
              b: (chunks) => <b>{chunks}</b>,
            })}
          </p>
        )}
      </div>
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {data === undefined && error === undefined ? <Skeleton rows={8} label={t('nearer.agreement')} /> : null}
      {data !== undefined && part === undefined ? <Empty>{t('nearer.notKept')}</Empty> : null}
      {part === undefined ? null : isTable ? (
        <div className="comparison-table">
          <TableTwin
            caption={t('nearer.caption', { truths })}
            columns={[
              t('map.sensor'),
              t('nearer.studentNearer'),
              withUnit(format, t('nearer.distance'), isEvent ? '' : dataset.unit),
              isEvent ? t('nearer.labelsHead') : t('nearer.readingsHead'),
            ]}
            rows={part.nodes.map((node, index) => ({
              key: index,
              head: nameOf(index),
              cells: [
                formatShare(node.studentNearer, 1),
                formatNumber(node.mae, isEvent ? 4 : 2),
                formatCount(node.count),
              ],
              isSelected: index === frame.sensor,
              onChoose: () => frame.chooseSensor(index),
            }))}
          />
        </div>
      ) : (
        <div className="map-stage comparison-stage">
          <SensorMap
            network={network}
            panes={panes}
            selected={frame.sensor}
            onSelect={frame.chooseSensor}
            label={t('nearer.mapLabel', { truths })}
            describe={(index) =>
              t('nearer.describe', { name: nameOf(index), share: formatShare(part.nodes[index]?.studentNearer, 1) })
            }
          />
          <MapLegend
            title={t('nearer.legend')}
            note={words.note}
            scale={pane.scale}
            lowWords={words.ends?.low}
            highWords={words.ends?.high}
            missingWords={t('map.none')}
            lineWords={network.linkWords}
          />
        </div>
      )}
      {part === undefined ? null : <NearerHours hours={part.hours} />}
    </div>
  );
}
