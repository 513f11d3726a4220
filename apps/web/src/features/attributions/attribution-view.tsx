'use client';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatNumber, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment, ExplanationQuery } from '../../graphql/generated/graphql';
import { formatShort } from '../../chart/short-number.ts';
import { errorScale } from '../../map/colour-scale.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { useMapNetwork } from '../dataset/use-map-network.ts';
import { CellBars } from '../diagnostics/cell-bars.tsx';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import { sanityWords, stepCells, strongest } from './attribution.ts';

export type AttributionResult = NonNullable<
  Extract<NonNullable<ExplanationQuery['node']>, { __typename: 'Attribution' }>['result']
>;

interface AttributionViewProps {
  dataset: ComparedDatasetFragment;
  /** Whether the run gives the probability of an event. */
  isEvent: boolean;
  /** The sensor whose forecast is explained, and at which target steps. */
  attribution: { readonly node: number; readonly horizonFrom: number; readonly horizonTo: number };
  result: AttributionResult;
  nameOf: (index: number) => string;
}

const SHOWN = 8;

/** One explanation: which sensors, which moments, which edges, and how far to believe it. */
export function AttributionView({ dataset, isEvent, attribution, result, nameOf }: AttributionViewProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('attributions');
  const network = useMapNetwork(dataset);
  const { stepSeconds } = dataset;
  // A probability has no unit.
  const unit = isEvent ? '' : dataset.unit;
  const output = isEvent ? 'probability' : 'forecast';
  const pane = useMemo(() => {
    const values = result.nodes.map((change) => change ?? Number.NaN);
    return { values, scale: errorScale(values) };
  }, [result]);
  const steps = stepCells(t, format, result.steps, stepSeconds);
  const nodes = strongest(result.nodes, SHOWN);
  const edges = [...result.edges].sort((a, b) => b.change - a.change).slice(0, SHOWN);
  const title = t(`moves.${output}`, {
    name: nameOf(attribution.node),
    from: horizonLabel(format, attribution.horizonFrom, stepSeconds),
    to: horizonLabel(format, attribution.horizonTo, stepSeconds),
  });
  return (
    <div className="attribution">
      {network.sensors.length > 0 && (
        <div className="map-stage attribution-map">
          <SensorMap
            network={network}
            panes={[pane]}
            selected={attribution.node}
            onSelect={() => undefined}
            label={title}
            describe={(index) => `${nameOf(index)}: ${formatShort(pane.values[index])} ${unit}`}
          />
          <MapLegend
            title={withUnit(format, t(`withoutSensor.${output}`), unit)}
            note={t('windows', { windows: result.windows })}
            scale={pane.scale}
            lineWords={network.linkWords}
            missingWords={pane.values.some(Number.isNaN) ? t('notAsked') : undefined}
          />
        </div>
      )}
      <Pane title={title} end={withUnit(format, t(`change.${output}`), unit)}>
        <div className="attribution-steps">
          <CellBars
            cells={steps}
            token="--cat-3"
            top={1.05 * (Math.max(...result.steps) || 1)}
            unit={unit}
            label={t(`withoutStep.${output}`)}
          />
        </div>
        <TableScroll label={t('strongest')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('sensorOrEdge')}</th>
                <th scope="col" className="num">
                  {t('hidden')}
                </th>
                <th scope="col" className="num">
                  {t('gradient')}
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ index, value }) => (
                <tr key={index}>
                  <td>{nameOf(index)}</td>
                  <td className="num">{formatShort(value)}</td>
                  <td className="num">{formatShort(result.gradientNodes[index])}</td>
                </tr>
              ))}
              {edges.map(({ from, to, change }) => (
                <tr key={`${from} ${to}`}>
                  <td>{t('edge', { from: nameOf(from), to: nameOf(to) })}</td>
                  <td className="num">{formatShort(change)}</td>
                  <td className="num">—</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        <TableScroll label={t('deletion')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('hiddenAtOnce')}</th>
                {result.deletion.map(({ hidden }) => (
                  <th key={hidden} scope="col" className="num">
                    {hidden}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>{t('highestFirst')}</td>
                {result.deletion.map(({ hidden, attributed }) => (
                  <td key={hidden} className="num">
                    {formatShort(attributed)}
                  </td>
                ))}
              </tr>
              <tr>
                <td>{t('randomOrder')}</td>
                {result.deletion.map(({ hidden, random }) => (
                  <td key={hidden} className="num">
                    {formatShort(random)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </TableScroll>
        <p className="note">
          {[
            t('replaced'),
            sanityWords(t, result.sanity),
            ...(result.teacherCorrelation === null
              ? []
              : [t('teacherOrder', { rho: formatNumber(result.teacherCorrelation, 2) })]),
            result.edges.length === 0 ? t('noGraph') : t('edgesShare'),
          ].join(' ')}
        </p>
      </Pane>
    </div>
  );
}
