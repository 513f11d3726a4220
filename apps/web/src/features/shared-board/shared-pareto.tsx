import type { ReactNode } from 'react';
import type { Translator } from '../../i18n/translator.ts';
import { COST_KINDS, costRange } from '../leaderboard/cost-kind.ts';
import { ParetoPlot } from '../leaderboard/pareto-plot.tsx';
import { ParetoTable } from '../leaderboard/pareto-table.tsx';
import type { TimedTogether } from '../leaderboard/timed-together.ts';
import type { BoardAddress } from './board-address.ts';
import { queryOf, type BoardView } from './board-view.ts';
import { ChoiceLinks } from './choice-links.tsx';
import type { StrangerEntry } from './stranger-entry.ts';
import './shared-pareto.css';

interface SharedParetoProps {
  t: Translator<'sharedBoard'>;
  /** What the team's page says too. */
  words: Translator<'leaderboard'>;
  together: TimedTogether<StrangerEntry>;
  unit: string;
  view: BoardView;
  address: BoardAddress;
}

/** The plot is laid out twice, and the style sheet shows the one that fits: the server does not know the window. */
const SIZES = [
  { name: 'narrow', width: 358, height: 300 },
  { name: 'wide', width: 700, height: 380 },
] as const;

/** Accuracy against cost, with a budget that is asked for by a form. */
export function SharedPareto({ t, words, together, unit, view, address }: SharedParetoProps): ReactNode {
  const { entries, left, timedOn } = together;
  const range = costRange(entries, view.cost);
  const title = words(`cost.${view.cost}.title`);
  const isLimited = Number.isFinite(view.budget);
  return (
    <section className="shared-pareto" aria-label={title} id="cost">
      <h2>{title}</h2>
      <ChoiceLinks
        label={t('cost')}
        options={COST_KINDS.map((cost) => ({
          label: words(`cost.${cost}.option`),
          href: `${queryOf({ ...view, cost, budget: Number.POSITIVE_INFINITY }) || '?'}#cost`,
          isChosen: cost === view.cost,
        }))}
      />
      {range === null ? (
        <p className="shared-quiet">{words(`cost.${view.cost}.none`)}</p>
      ) : (
        <>
          {SIZES.map(({ name, width, height }) => (
            <div key={name} className={`shared-plot-${name}`}>
              <ParetoPlot {...{ entries, kind: view.cost, range, budget: view.budget, unit, width, height }} />
            </div>
          ))}
          <form className="shared-budget" action={`${address.path}#cost`} method="get">
            {view.cost === 'latency' ? null : <input type="hidden" name="cost" value={view.cost} />}
            {view.horizon === 0 ? null : <input type="hidden" name="horizon" value={view.horizon} />}
            {view.theme === null ? null : <input type="hidden" name="theme" value={view.theme} />}
            <label>
              {words(`cost.${view.cost}.entered`)}
              <input
                className="input"
                type="number"
                name="budget"
                min="0"
                step="any"
                required
                defaultValue={isLimited ? view.budget : undefined}
              />
            </label>
            <button type="submit" className="button">
              {t('show')}
            </button>
            {isLimited ? (
              <a href={`${queryOf({ ...view, budget: Number.POSITIVE_INFINITY }) || '?'}#cost`}>{t('noLimit')}</a>
            ) : null}
          </form>
          <details>
            <summary>{t('plotTable')}</summary>
            <ParetoTable {...{ entries, kind: view.cost, unit }} />
          </details>
          <p className="shared-quiet">
            {words('plot.note')}
            {view.cost !== 'latency' || timedOn === null ? '' : ` ${words('plot.timedOn', { what: timedOn })}`}
            {view.cost !== 'latency' || left === 0 ? '' : ` ${words('plot.timedOtherwise', { count: left })}`}
          </p>
        </>
      )}
    </section>
  );
}
