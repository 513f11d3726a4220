'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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
export function CurvePart({ kernel, along }: { kernel: Kernel; along: Recipe['along'] }) {
  const t = useTranslations('graphs');
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable(!isTable));
  const caption = t('curve.title', { words: t(`recipe.words.${along}`) });
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
          columns={[t('curve.distance'), t('curve.weight')]}
          rows={Array.from({ length: 11 }, (_, step) => {
            const kilometres = (step / 10) * end;
            const weight = weightOf(kilometres * 1000, kernel.sigma);
            const told = formatNumber(weight, 3);
            const text = weight < kernel.threshold ? t('recipe.dropped', { weight: told }) : told;
            return { key: step, head: formatNumber(kilometres, 2), cells: [text] };
          })}
        />
      ) : (
        <KernelCurve kernel={kernel} along={along} />
      )}
    </section>
  );
}

/** What the graph is like: degrees, weights, counts. */
export function FactsParts({ facts, recipe, sensor }: { facts: GraphFacts; recipe: Recipe; sensor: string | null }) {
  const t = useTranslations('graphs');
  const own = facts.degrees[recipe.node];
  const median = formatNumber(facts.medianDegree, facts.medianDegree % 1 === 0 ? 0 : 1);
  return (
    <>
      <Histogram
        title={t('degree.title')}
        meta={
          own === undefined || sensor === null
            ? t('degree.median', { median })
            : t('degree.medianAnd', { median, sensor, count: formatCount(own) })
        }
        bars={degreeBars(t, facts.degrees, recipe.node)}
        tickOf={tickOfDegree}
        columns={[t('degree.neighbours'), t('degree.sensors')]}
        across={t('degree.across')}
        up={t('degree.up')}
      />
      <Histogram
        title={t('weights.title')}
        meta={t('weights.between', {
          count: formatCount(facts.weightCounts.reduce((sum, count) => sum + count, 0)),
        })}
        bars={weightBars(t, facts.weightCounts)}
        tickOf={tickOfWeight}
        columns={[t('weights.weight'), t('weights.edges')]}
        across={t('weights.across')}
        up={t('weights.up')}
      />
      <Pane title={t('counts.title')}>
        <dl className="facts">
          <dt>{t('counts.sensors')}</dt>
          <dd>{formatCount(facts.sensors)}</dd>
          <dt>{t('counts.edges')}</dt>
          <dd>{formatCount(facts.edges)}</dd>
          <dt>{t('counts.density')}</dt>
          <dd>{formatShare(facts.density, 1)}</dd>
          <dt>{t('counts.components')}</dt>
          <dd>{formatCount(facts.parts)}</dd>
          <dt>{t('counts.isolated')}</dt>
          <dd data-bad={facts.isolated > 0 ? '' : undefined}>{formatCount(facts.isolated)}</dd>
          <dt>{t('counts.oneWay')}</dt>
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
  const t = useTranslations('graphs');
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
        <CountBars bars={bars} label={t('picture', { title, meta })} across={across} up={up} tickOf={tickOf} />
      )}
    </section>
  );
}
