'use client';
import { useState } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatNumber, formatShare } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { CountBars, type CountBar } from './count-bars.tsx';
import { degreeBars, tickOfDegree, tickOfWeight, weightBars } from './graph-bars.ts';
import { curveEnd, KernelCurve } from './kernel-curve.tsx';
import { weightOf, type GraphFacts, type Kernel } from './kernel-graph.ts';
import type { Recipe } from './use-recipe.ts';

/** The kernel as a curve, or as its table. */
export function CurvePart({ kernel, words }: { kernel: Kernel; words: string }) {
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable(!isTable));
  const caption = `Weight by ${words}`;
  const end = curveEnd(kernel);
  return (
    <section ref={ref} className="recipe-part" aria-label={caption}>
      <header>
        <h3>{caption}</h3>
        <TableToggle of={caption} isTable={isTable} onChange={setTable} />
      </header>
      {isTable ? (
        <TableTwin
          caption={caption}
          columns={['Distance, km', 'Weight']}
          rows={Array.from({ length: 11 }, (_, step) => {
            const kilometres = (step / 10) * end;
            const weight = weightOf(kilometres * 1000, kernel.sigma);
            const text = weight < kernel.threshold ? `${formatNumber(weight, 3)}, dropped` : formatNumber(weight, 3);
            return { key: step, head: formatNumber(kilometres, 2), cells: [text] };
          })}
        />
      ) : (
        <KernelCurve kernel={kernel} distanceWords={words} />
      )}
    </section>
  );
}

/** What the graph is like: degrees, weights, counts. */
export function FactsParts({ facts, recipe, sensor }: { facts: GraphFacts; recipe: Recipe; sensor: string | null }) {
  const own = facts.degrees[recipe.node];
  const selected = own === undefined || sensor === null ? '' : `, ${sensor} has ${formatCount(own)}`;
  return (
    <>
      <Histogram
        title="Degree"
        meta={`median ${formatNumber(facts.medianDegree, facts.medianDegree % 1 === 0 ? 0 : 1)}${selected}`}
        bars={degreeBars(facts.degrees, recipe.node)}
        tickOf={tickOfDegree}
        columns={['Neighbours', 'Sensors']}
        across="neighbours per sensor"
        up="sensors"
      />
      <Histogram
        title="Weights"
        meta={`${formatCount(facts.weightCounts.reduce((sum, count) => sum + count, 0))} between sensors`}
        bars={weightBars(facts.weightCounts)}
        tickOf={tickOfWeight}
        columns={['Weight', 'Edges']}
        across="weight"
        up="edges"
      />
      <Pane title="Counts">
        <dl className="facts">
          <dt>Sensors</dt>
          <dd>{formatCount(facts.sensors)}</dd>
          <dt>Edges, to themselves included</dt>
          <dd>{formatCount(facts.edges)}</dd>
          <dt>Density</dt>
          <dd>{formatShare(facts.density, 1)}</dd>
          <dt>Components</dt>
          <dd>{formatCount(facts.parts)}</dd>
          <dt>Sensors without a neighbour</dt>
          <dd data-bad={facts.isolated > 0 ? '' : undefined}>{formatCount(facts.isolated)}</dd>
          <dt>Edges one way only</dt>
          <dd>{formatShare(facts.oneWayShare)}</dd>
        </dl>
      </Pane>
    </>
  );
}

interface HistogramProps {
  title: string;
  meta: string;
  bars: readonly CountBar[];
  tickOf: (bar: CountBar, index: number) => string | null;
  columns: readonly [string, string];
  across: string;
  up: string;
}

function Histogram({ title, meta, bars, tickOf, columns, across, up }: HistogramProps) {
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable(!isTable));
  return (
    <section ref={ref} className="recipe-part" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span className="meta">{meta}</span>
        <TableToggle of={title} isTable={isTable} onChange={setTable} />
      </header>
      {isTable ? (
        <TableTwin
          caption={title}
          columns={columns}
          rows={bars.map(({ label, count, isChosen }) => ({
            key: label,
            head: label,
            cells: [formatCount(count)],
            ...(isChosen === undefined ? {} : { isSelected: isChosen }),
          }))}
          maxHeight={240}
        />
      ) : (
        <CountBars bars={bars} label={`${title}: ${meta}`} across={across} up={up} tickOf={tickOf} />
      )}
    </section>
  );
}
