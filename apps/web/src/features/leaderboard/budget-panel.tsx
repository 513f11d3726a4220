'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { BudgetSentence } from './budget-sentence.tsx';
import { budgetAtStep, SLIDER_STEPS, stepOfBudget } from './budget-slider.ts';
import { labelOf, spreadText } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { COST_KINDS, COST_WORDS, costOf, costRange } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';
import { paretoFront } from './pareto-front.ts';
import { ParetoPlot } from './pareto-plot.tsx';
import './budget-panel.css';

interface BudgetPanelProps {
  /** Without the latencies that do not compare with the others. */
  entries: readonly BoardEntry[];
  /** Number of entries whose latency was left out of them. */
  timedElsewhere: number;
  /** What the others were timed on. */
  timedOn: string | null;
  kind: CostKind;
  onKind: (kind: CostKind) => void;
  /** Infinite for none. */
  budget: number;
  /** Null for no limit. */
  onBudget: (budget: number | null) => void;
  unit: string;
  active: string | null;
}

function ParetoTable({
  entries,
  kind,
  unit,
}: {
  entries: readonly BoardEntry[];
  kind: CostKind;
  unit: string;
}): ReactNode {
  const points = entries.flatMap((entry) => {
    const cost = costOf(entry, kind);
    return cost === null ? [] : [{ entry, cost, error: entry.mae.mean }];
  });
  const front = new Set(paretoFront(points).map((point) => point.entry.id));
  return (
    <TableScroll label="Entries by cost">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" className="num">
              {COST_WORDS[kind].option}
            </th>
            <th scope="col" className="num">
              {errorTitle(unit)}
            </th>
            <th scope="col">Front of the means</th>
          </tr>
        </thead>
        <tbody>
          {[...points]
            .sort((a, b) => a.cost - b.cost)
            .map(({ entry, cost, error }) => (
              <tr key={entry.id}>
                <td>{labelOf(entry)}</td>
                <td className="num">{COST_WORDS[kind].figure(cost)}</td>
                <td className="num">
                  {formatNumber(error, errorDigits(unit))}{' '}
                  <span className="quiet-text">{spreadText(entry.mae, errorDigits(unit))}</span>
                </td>
                <td>{front.has(entry.id) ? 'on it' : ''}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Accuracy against cost, and the budget that dims what a device cannot carry. */
export function BudgetPanel(props: BudgetPanelProps): ReactNode {
  const { entries, timedElsewhere, timedOn, kind, onKind, budget, onBudget, unit, active } = props;
  const [isTable, setTable] = useState(false);
  const tableKey = useTableKey(() => setTable((known) => !known), true);
  const [measure, width] = useElementWidth();
  const range = costRange(entries, kind);
  const words = COST_WORDS[kind];
  const isLimited = Number.isFinite(budget);
  const limit = isLimited ? words.format(budget) : 'no limit';
  return (
    <section ref={tableKey} className="pane board-budget" aria-label={words.title}>
      <header className="pane-head">
        <h2>{words.title}</h2>
        <span className="end">
          <Segmented
            label="Cost"
            value={kind}
            options={COST_KINDS.map((option) => ({ value: option, label: COST_WORDS[option].option }))}
            onChange={onKind}
          />
          <TableToggle of={words.title} isTable={isTable} onChange={setTable} />
        </span>
      </header>
      {range === null ? (
        <p className="note">No entry has a measured {words.option.toLowerCase()} yet.</p>
      ) : (
        <>
          <div className="board-plot" ref={measure}>
            {isTable && <ParetoTable entries={entries} kind={kind} unit={unit} />}
            {!isTable && width > 0 && (
              <ParetoPlot
                entries={entries}
                kind={kind}
                range={range}
                budget={budget}
                unit={unit}
                width={width}
                height={Math.max(260, Math.min(430, width))}
                active={active}
              />
            )}
          </div>
          <label className="board-slider">
            <span>{words.budget}</span>
            <strong>{limit}</strong>
            <input
              type="range"
              min={0}
              max={SLIDER_STEPS}
              value={stepOfBudget(budget, range[0], range[1])}
              aria-valuetext={limit}
              onChange={(event) => onBudget(budgetAtStep(Number(event.target.value), range[0], range[1]))}
            />
          </label>
          <BudgetSentence entries={entries} kind={kind} budget={budget} />
          <p className="note">
            The line joins the front of the means: no other mean is lower at the same cost or less. Two points of it may
            still be tied.
          </p>
          {kind === 'latency' && (timedOn !== null || timedElsewhere > 0) && (
            <p className="note">
              Timed on {timedOn ?? 'what was not kept'}.
              {timedElsewhere > 0 &&
                ` ${timedElsewhere} ${timedElsewhere === 1 ? 'entry was' : 'entries were'} timed otherwise, which does not ` +
                  'compare: left out here.'}
            </p>
          )}
        </>
      )}
    </section>
  );
}
