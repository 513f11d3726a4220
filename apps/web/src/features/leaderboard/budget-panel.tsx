'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { BudgetSentence } from './budget-sentence.tsx';
import { budgetAtStep, SLIDER_STEPS, stepOfBudget } from './budget-slider.ts';
import type { BoardEntry } from './board-entry.ts';
import { COST_KINDS, costRange, roundedCost } from './cost-kind.ts';
import type { CostKind } from './cost-kind.ts';
import { ParetoPlot } from './pareto-plot.tsx';
import { ParetoTable } from './pareto-table.tsx';
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

/** Accuracy against cost, and the budget that dims what a device cannot carry. */
export function BudgetPanel(props: BudgetPanelProps): ReactNode {
  const { entries, timedElsewhere, timedOn, kind, onKind, budget, onBudget, unit, active } = props;
  const t = useTranslations('leaderboard');
  const [isTable, setTable] = useState(false);
  const tableKey = useTableKey(() => setTable((known) => !known), true);
  const [measure, width] = useElementWidth();
  const range = costRange(entries, kind);
  const title = t(`cost.${kind}.title`);
  const isLimited = Number.isFinite(budget);
  const limit = isLimited ? roundedCost(kind, budget) : t('budget.noLimit');
  return (
    <section ref={tableKey} className="pane board-budget" aria-label={title}>
      <header className="pane-head">
        <h2>{title}</h2>
        <span className="end">
          <Segmented
            label={t('cost.label')}
            value={kind}
            options={COST_KINDS.map((option) => ({ value: option, label: t(`cost.${option}.option`) }))}
            onChange={onKind}
          />
          <TableToggle of={title} isTable={isTable} onChange={setTable} />
        </span>
      </header>
      {range === null ? (
        <p className="note">{t(`cost.${kind}.none`)}</p>
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
            <span>{t(`cost.${kind}.budget`)}</span>
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
          <p className="note">{t('plot.note')}</p>
          {kind === 'latency' && (timedOn !== null || timedElsewhere > 0) && (
            <p className="note">
              {t('plot.timedOn', { what: timedOn ?? t('plot.timedUnknown') })}
              {timedElsewhere > 0 && ` ${t('plot.timedOtherwise', { count: timedElsewhere })}`}
            </p>
          )}
        </>
      )}
    </section>
  );
}
