'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import { RoleGlyph } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { spreadText } from './board-entry.ts';
import { labelBudgets, tieFrom, type LabelledEntry } from './label-budget.ts';
import { LabelBudgetPlot, shareText } from './label-budget-plot.tsx';

interface LabelBudgetPaneProps {
  entries: readonly LabelledEntry[];
  /** Of the errors. */
  unit: string;
}

/** What a student loses with fewer labels, beside its control: the one that is chosen, with a table as its twin. */
export function LabelBudgetPane({ entries, unit }: LabelBudgetPaneProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const budgets = labelBudgets(entries);
  const [chosen, setChosen] = useState(0);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const [measure, width] = useElementWidth();
  const budget = budgets[chosen] ?? budgets[0];
  const digits = errorDigits(unit);
  const title = t('labels.title');
  const caption = budget === undefined ? title : t('labels.caption', { student: budget.student.label });
  const tied = budget === undefined ? null : tieFrom(budget);
  return (
    <section ref={ref} className="pane" aria-label={title}>
      <header className="pane-head">
        <h2>{title}</h2>
        <span className="end board-quiet">{errorTitle(format, unit)}</span>
        {budget === undefined ? null : <TableToggle of={title} isTable={isTable} onChange={setTable} />}
      </header>
      {budget === undefined ? (
        <p className="note">{t('labels.none')}</p>
      ) : (
        <div className="board-plot" ref={measure}>
          {budgets.length < 2 ? null : (
            <select
              className="select"
              aria-label={t('labels.student')}
              value={chosen}
              onChange={({ target }) => setChosen(Number(target.value))}
            >
              {budgets.map(({ student }, at) => (
                <option key={student.label} value={at}>
                  {student.label}
                </option>
              ))}
            </select>
          )}
          {isTable ? (
            <TableTwin
              caption={caption}
              columns={[
                t('labels.share'),
                budget.student.label,
                ...(budget.control === null ? [] : [budget.control.label]),
              ]}
              rows={budget.student.points.map(({ share, mae }) => {
                const other = budget.control?.points.find((point) => point.share === share);
                const told = (of: typeof mae) => `${formatNumber(of.mean, digits)} ${spreadText(t, of, digits)}`;
                return {
                  key: share,
                  head: shareText(share),
                  cells: [told(mae), ...(budget.control === null ? [] : [other === undefined ? '—' : told(other.mae)])],
                };
              })}
            />
          ) : (
            width > 0 && <LabelBudgetPlot budget={budget} caption={caption} axis={t('labels.axis')} width={width} />
          )}
          <p className="board-label-names">
            {[budget.student, budget.control].map((curve) =>
              curve === null ? null : (
                <span key={curve.label}>
                  <RoleGlyph role={curve.role} /> {curve.label}
                </span>
              ),
            )}
          </p>
          <p className="board-quiet">
            {budget.control === null
              ? t('labels.noControl')
              : tied === null
                ? t('labels.noTie')
                : t('labels.tieFrom', { share: shareText(tied) })}
          </p>
        </div>
      )}
    </section>
  );
}
