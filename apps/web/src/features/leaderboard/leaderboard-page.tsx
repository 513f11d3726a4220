'use client';
import { History, Share2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { parseAsFloat, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useFurtherPages } from '../../graphql/use-further-pages.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { errorName, errorUnit, formatCount, formatDay, formatNumber } from '../../format/index.ts';
import { Empty, ErrorNotice, RoleGlyph, Skeleton } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { PageTitle } from '../frame/title.tsx';
import './leaderboard.css';
import { BoardList } from './board-list.tsx';
import { BoardTable } from './board-table.tsx';
import { BoardTools } from './board-tools.tsx';
import { CellDifferencesPane } from './cell-differences-pane.tsx';
import { BudgetPanel } from './budget-panel.tsx';
import { horizonLabel, isBestTeacher, withDistinctions } from './board-entry.ts';
import type { BoardContext, BoardEntry } from './board-entry.ts';
import {
  fixedColumns,
  inOrder,
  isRankOrder,
  orderColumns,
  orderOf,
  orderText,
  type BoardOrder,
} from './board-order.ts';
import { COST_KINDS, costOf } from './cost-kind.ts';
import { columnSets, fidelityColumns, stressColumns } from './diagnostics-columns.ts';
import { Findings } from './findings.tsx';
import { KeptOff } from './kept-off.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PublishedPane } from './published-pane.tsx';
import { ownRows } from './published-table.ts';
import { LabelBudgetPane } from './label-budget-pane.tsx';
import { leaderboardEntriesQuery, leaderboardQuery } from './queries.ts';
import { rankGroups } from './rank-groups.ts';
import { RankingAlert } from './ranking-alert.tsx';
import { callColumns, scoreColumns } from './score-columns.ts';
import { seedColumns, seedWords } from './seed-range.ts';
import { StressPane } from './stress-pane.tsx';
import { timedTogether } from './timed-together.ts';
import { useBoardDiagnostics } from './use-board-diagnostics.ts';

const ROLES = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'] as const;
const REFRESH_MS = 10_000;

export function LeaderboardPage({ id }: { id: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const figures = useTranslations('events');
  const { data, error, refresh } = usePolledQuery(leaderboardQuery, { id }, { everyMs: REFRESH_MS });
  const [active, setActive] = useState<string | null>(null);
  const [{ cost, budget: chosenBudget, columns: columnSet, order: orderAsked }, setView] = useQueryStates({
    cost: parseAsStringLiteral(COST_KINDS).withDefault('latency'),
    budget: parseAsFloat,
    columns: parseAsStringLiteral(columnSets).withDefault('scores'),
    order: parseAsString,
  });
  const diagnostics = useBoardDiagnostics(id, true);
  const board = data?.node?.__typename === 'Leaderboard' ? data.node : undefined;
  const further = useFurtherPages(leaderboardEntriesQuery, id, board?.entries, (page) =>
    page.node?.__typename === 'Leaderboard' ? page.node.entries : null,
  );
  // Made once: new ones would be another title each time, and the frame would draw again.
  const actions = useMemo(
    () => (
      <>
        <a className="button" href="#history">
          <History size={16} strokeWidth={1.75} aria-hidden="true" /> {t('history.open')}
        </a>
        <a className="button" href="#share">
          <Share2 size={16} strokeWidth={1.75} aria-hidden="true" /> {t('share.open')}
        </a>
      </>
    ),
    [t],
  );
  const title = (
    <PageTitle
      crumbs={[{ label: t('list.title'), href: '/leaderboards' }, { label: board?.name ?? t('title') }]}
      actions={actions}
    />
  );
  const missed = error ?? further.error;
  if (board === undefined || !further.isWhole) {
    return (
      <>
        {title}
        {missed !== undefined ? (
          <ErrorNotice error={missed} retry={refresh} />
        ) : data !== undefined && board === undefined ? (
          <Empty action={<Link href="/leaderboards">{t('all')}</Link>}>{t('missing')}</Empty>
        ) : (
          <Skeleton rows={14} label={t('loading')} />
        )}
      </>
    );
  }
  const entries = withDistinctions([...board.entries.nodes, ...further.nodes]);
  const { dataset, protocol } = board;
  const unit = errorUnit(protocol, dataset.unit);
  const context: BoardContext = { ...dataset, ...protocol, unit };
  const budget = chosenBudget ?? Number.POSITIVE_INFINITY;
  const together = timedTogether(entries);
  const costs = new Map(together.entries.map((entry) => [entry.id, costOf(entry, cost)]));
  const isBeyond = ({ id: entryId }: BoardEntry): boolean => (costs.get(entryId) ?? 0) > budget;
  const measured =
    columnSet === 'calls'
      ? callColumns(figures, entries)
      : diagnostics === undefined || columnSet === 'scores'
        ? []
        : columnSet === 'stress'
          ? stressColumns(t, diagnostics)
          : fidelityColumns(t, format, diagnostics, unit);
  const columns =
    columnSet === 'scores'
      ? [...scoreColumns(t, format, figures, context, entries), ...seedColumns(t, entries)]
      : measured;
  const hasDifferences = columnSet === 'scores';
  const fixed = fixedColumns(t, format, unit);
  const orderedBy = orderColumns({ fixed, entries, columns, hasDifferences });
  const order = orderOf(orderAsked, orderedBy);
  const onOrder = (asked: BoardOrder) => void setView({ order: orderText(asked) });
  const rows = inOrder(entries, order, orderedBy);
  const reference = entries.find(isBestTeacher);
  const groups = rankGroups(entries).length;
  // The labels are the same for all, and so is their share of events.
  const scored = entries.find(({ event }) => event !== null)?.event ?? undefined;

  return (
    <div className="board-page">
      {title}
      <div className="board-facts">
        <span>
          {t.rich('facts.protocol', {
            hash: protocol.hash.slice(0, 8),
            code: (hash) => <code title={protocol.hash}>{hash}</code>,
          })}
          {protocol.named === null ? '' : t('separator') + protocol.named.title}
        </span>
        <span>
          {t('facts.period', {
            dataset: dataset.title,
            from: formatDay(format, protocol.testStartAt, dataset.zone),
            to: formatDay(format, protocol.testEndAt, dataset.zone),
            windows: formatCount(protocol.testWindows),
          })}
        </span>
        <span>
          {t('facts.horizons', {
            count: String(protocol.targetSteps),
            from: horizonLabel(format, 1, dataset.stepSeconds),
            to: horizonLabel(format, protocol.targetSteps, dataset.stepSeconds),
          })}
        </span>
        {protocol.eventLabel === null ? null : (
          <span>
            {scored === undefined
              ? t('facts.event', { event: protocol.eventLabel })
              : t('facts.eventOf', { event: protocol.eventLabel, prevalence: formatNumber(scored.prevalence, 4) })}
          </span>
        )}
        <span>{seedWords(t, entries)}</span>
        <span className="board-roles">
          {ROLES.map((role) => (
            <span key={role}>
              <RoleGlyph role={role} /> {t(`role.${role}`)}
            </span>
          ))}
        </span>
      </div>
      <RankingAlert ranking={board.ranking} consequence={t('older')} />
      <KeptOff checks={protocol.keptOff} />
      {entries.length === 0 ? (
        <Empty action={<Link href="/experiments">{t('experiments')}</Link>}>{t('empty')}</Empty>
      ) : (
        <div className="board-body">
          <section className="pane board-main" aria-label={t('ranking')}>
            <Findings sentences={board.findings} />
            <header className="pane-head">
              <h2>{t('counted', { entries: entries.length, groups })}</h2>
              <Segmented
                label={t('columns.label')}
                value={columnSet}
                options={columnSets
                  .filter((value) => value !== 'calls' || protocol.eventLabel !== null)
                  .map((value) => ({ value, label: t(`columns.${value}`) }))}
                onChange={(columns) => void setView({ columns })}
              />
              <span className="end board-quiet">{t('rankedBy', { error: errorName(format, unit) })}</span>
            </header>
            {columnSet === 'scores' ? null : (
              <p className="note" role="status">
                {diagnostics === undefined && columnSet !== 'calls'
                  ? t('columns.asking')
                  : measured.length === 0
                    ? t('columns.none')
                    : t(`columnNote.${columnSet}`)}
              </p>
            )}
            <div className="board-wide table-scroll" role="region" aria-label={t('table')} tabIndex={0}>
              <BoardTable
                fixed={fixed}
                entries={rows}
                columns={columns}
                hasDifferences={hasDifferences}
                order={order}
                onOrder={onOrder}
                context={context}
                referenceRun={reference?.bestRun.id ?? null}
                isBeyond={isBeyond}
                active={active}
                onActive={setActive}
              />
            </div>
            <div className="board-narrow">
              <OrderChoice columns={orderedBy} order={order} onOrder={onOrder} />
              <BoardList
                entries={rows}
                columns={measured}
                unit={unit}
                isRankOrder={isRankOrder(order)}
                isBeyond={isBeyond}
              />
            </div>
            <p className="note">{t('conventions')}</p>
            <StressPane entries={entries} diagnostics={diagnostics} unit={unit} />
            <CellDifferencesPane entries={entries} unit={unit} />
            {protocol.named === null ? null : (
              <PublishedPane
                named={protocol.named}
                results={protocol.published}
                own={ownRows(entries, isBestTeacher)}
                stepSeconds={dataset.stepSeconds}
                unit={unit}
              />
            )}
          </section>
          <div className="board-aside">
            <BudgetPanel
              entries={together.entries}
              timedElsewhere={together.left}
              timedOn={together.timedOn}
              kind={cost}
              onKind={(kind) => void setView({ cost: kind, budget: null })}
              budget={budget}
              onBudget={(value) => void setView({ budget: value })}
              unit={unit}
              active={active}
            />
            <LabelBudgetPane entries={entries} unit={unit} />
          </div>
        </div>
      )}
      <BoardTools id={id} unit={unit} />
    </div>
  );
}
