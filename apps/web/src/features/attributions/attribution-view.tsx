'use client';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
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
  const network = useMapNetwork(dataset);
  const { stepSeconds } = dataset;
  // A probability has no unit.
  const [output, unit] = isEvent ? ['probability', ''] : ['forecast', dataset.unit];
  const pane = useMemo(() => {
    const values = result.nodes.map((change) => change ?? Number.NaN);
    return { values, scale: errorScale(values) };
  }, [result]);
  const steps = stepCells(result.steps, stepSeconds);
  const nodes = strongest(result.nodes, SHOWN);
  const edges = [...result.edges].sort((a, b) => b.change - a.change).slice(0, SHOWN);
  const title = `What moves the ${output} of ${nameOf(attribution.node)}, ${horizonLabel(attribution.horizonFrom, stepSeconds)} to ${horizonLabel(attribution.horizonTo, stepSeconds)} ahead`;
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
            title={withUnit(`Change of the ${output} without the sensor`, unit)}
            note={`mean of ${result.windows} test windows`}
            scale={pane.scale}
            lineWords={network.linkWords}
            missingWords={pane.values.some(Number.isNaN) ? 'not asked' : undefined}
          />
        </div>
      )}
      <Pane title={title} end={withUnit(`change of the ${output}`, unit)}>
        <div className="attribution-steps">
          <CellBars
            cells={steps}
            token="--cat-3"
            top={1.05 * (Math.max(...result.steps) || 1)}
            unit={unit}
            label={`Change of the ${output} without the readings of an input step, oldest first`}
          />
        </div>
        <TableScroll label="Sensors and edges that move the forecast most">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Sensor or edge</th>
                <th scope="col" className="num">
                  Hidden
                </th>
                <th scope="col" className="num">
                  Gradient × input
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
                  <td>
                    edge {nameOf(from)} → {nameOf(to)}
                  </td>
                  <td className="num">{formatShort(change)}</td>
                  <td className="num">—</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        <TableScroll label="Deletion curve">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Sensors hidden at once</th>
                {result.deletion.map(({ hidden }) => (
                  <th key={hidden} scope="col" className="num">
                    {hidden}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>highest attribution first</td>
                {result.deletion.map(({ hidden, attributed }) => (
                  <td key={hidden} className="num">
                    {formatShort(attributed)}
                  </td>
                ))}
              </tr>
              <tr>
                <td>in random order</td>
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
          Hidden readings are replaced by what is usual at the hour. {sanityWords(result.sanity)}{' '}
          {result.teacherCorrelation === null
            ? ''
            : `The order of the sensors agrees with its teacher's by ρ = ${formatNumber(result.teacherCorrelation, 2)}. `}
          {result.edges.length === 0
            ? 'The network reads no given graph, so no edge carries anything.'
            : 'Without an edge, the other edges share what it carried; only the edges nearest to the sensor were asked.'}
        </p>
      </Pane>
    </div>
  );
}
