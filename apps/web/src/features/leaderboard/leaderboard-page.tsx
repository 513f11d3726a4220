'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
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
import { inOrder, isRankOrder, orderColumns, orderOf, orderText, type BoardOrder } from './board-order.ts';
import { COST_KINDS, costOf } from './cost-kind.ts';
import { columnSets, fidelityColumns, stressColumns } from './diagnostics-columns.ts';
import { Findings } from './findings.tsx';
import { KeptOff } from './kept-off.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PublishedPane } from './published-pane.tsx';
import { ownRows } from './published-table.ts';
import { leaderboardEntriesQuery, leaderboardQuery } from './queries.ts';
import { rankGroups } from './rank-groups.ts';
import { RankingAlert } from './ranking-alert.tsx';
import { callColumns, scoreColumns } from './score-columns.ts';
import { seedColumns, seedWords } from './seed-range.ts';
import { timedTogether } from './timed-together.ts';
import { useBoardDiagnostics } from './use-board-diagnostics.ts';

const ROLES = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'] as const;
const COLUMN_SETS = [
  { value: 'scores', label: 'scores' },
  { value: 'calls', label: 'calls and alarms' },
  { value: 'stress', label: 'under stress' },
  { value: 'fidelity', label: 'beside the teacher' },
] as const;
const COLUMN_NOTES = {
  calls:
    'On the test part, means over the seeds: an event is called from the probability on that has the best F1 on the validation part; calls that follow each other are one alarm, and alarms are matched one to one with the events that they were ahead of.',
  stress:
    'By how much the test error rises over that of the same windows unbroken; beside incidents and unusual days, over that of the whole test part. Means over the seeds.',
  fidelity:
    'On the test part, means over the seeds: how far the two forecasts lie apart, and for which share of the readings the student is nearer. A high ρ of errors means that both err alike.',
} as const;
const REFRESH_MS = 10_000;

export function LeaderboardPage({ id }: { id: string }): ReactNode {
  const { data, error, refresh } = usePolledQuery(leaderboardQuery, { id }, { everyMs: REFRESH_MS });
  const [active, setActive] = useState<string | null>(null);
  const [{ cost, budget: chosenBudget, columns: columnSet, order: orderAsked }, setView] = useQueryStates({
    cost: parseAsStringLiteral(COST_KINDS).withDefault('latency'),
    budget: parseAsFloat,
    columns: parseAsStringLiteral(columnSets).withDefault('scores'),
    order: parseAsString,
  });
  const diagnostics = useBoardDiagnostics(id, columnSet === 'stress' || columnSet === 'fidelity');
  const board = data?.node?.__typename === 'Leaderboard' ? data.node : undefined;
  const further = useFurtherPages(leaderboardEntriesQuery, id, board?.entries, (page) =>
    page.node?.__typename === 'Leaderboard' ? page.node.entries : null,
  );
  const title = (
    <PageTitle crumbs={[{ label: 'Leaderboards', href: '/leaderboards' }, { label: board?.name ?? 'Leaderboard' }]} />
  );
  const missed = error ?? further.error;
  if (board === undefined || !further.isWhole) {
    return (
      <>
        {title}
        {missed !== undefined ? (
          <ErrorNotice error={missed} retry={refresh} />
        ) : data !== undefined && board === undefined ? (
          <Empty action={<Link href="/leaderboards">All leaderboards</Link>}>
            There is no leaderboard at this address.
          </Empty>
        ) : (
          <Skeleton rows={14} label="the leaderboard" />
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
      ? callColumns(entries)
      : diagnostics === undefined || columnSet === 'scores'
        ? []
        : columnSet === 'stress'
          ? stressColumns(diagnostics)
          : fidelityColumns(diagnostics, unit);
  const columns = columnSet === 'scores' ? [...scoreColumns(context, entries), ...seedColumns(entries)] : measured;
  const hasDifferences = columnSet === 'scores';
  const orderedBy = orderColumns({ unit, entries, columns, hasDifferences });
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
          Protocol <code title={protocol.hash}>{protocol.hash.slice(0, 8)}</code>
          {protocol.named === null ? '' : `, ${protocol.named.title}`}
        </span>
        <span>
          {dataset.title}, {formatDay(protocol.testStartAt, dataset.zone)} to{' '}
          {formatDay(protocol.testEndAt, dataset.zone)}, {formatCount(protocol.testWindows)} test windows
        </span>
        <span>
          Mean of {protocol.targetSteps} horizons, {horizonLabel(1, dataset.stepSeconds)} to{' '}
          {horizonLabel(protocol.targetSteps, dataset.stepSeconds)}
        </span>
        {protocol.eventLabel === null ? null : (
          <span>
            Event: {protocol.eventLabel}
            {scored === undefined ? '' : `; prevalence ${formatNumber(scored.prevalence, 4)}`}
          </span>
        )}
        <span>{seedWords(entries)}</span>
        <span className="board-roles">
          {ROLES.map((role) => (
            <span key={role}>
              <RoleGlyph role={role} /> {role.toLowerCase()}
            </span>
          ))}
        </span>
      </div>
      <RankingAlert ranking={board.ranking} consequence="The newest runs could not be ranked, so this board is older" />
      <KeptOff checks={protocol.keptOff} />
      {entries.length === 0 ? (
        <Empty action={<Link href="/experiments">See the experiments</Link>}>
          No run under this protocol has finished yet. The board fills as runs succeed.
        </Empty>
      ) : (
        <div className="board-body">
          <section className="pane board-main" aria-label="Ranking">
            <Findings sentences={board.findings} />
            <header className="pane-head">
              <h2>
                {entries.length} {entries.length === 1 ? 'entry' : 'entries'}, {groups} rank{' '}
                {groups === 1 ? 'group' : 'groups'}
              </h2>
              <Segmented
                label="Columns"
                value={columnSet}
                options={COLUMN_SETS.filter(({ value }) => value !== 'calls' || protocol.eventLabel !== null)}
                onChange={(columns) => void setView({ columns })}
              />
              <span className="end board-quiet">ranked by mean test {errorName(unit)}, lower is better</span>
            </header>
            {columnSet === 'scores' ? null : (
              <p className="note" role="status">
                {diagnostics === undefined && columnSet !== 'calls'
                  ? 'Asking for what was measured …'
                  : measured.length === 0
                    ? 'Nothing of it was kept of the runs of this board.'
                    : COLUMN_NOTES[columnSet]}
              </p>
            )}
            <div className="board-wide table-scroll" role="region" aria-label="Table of the ranking" tabIndex={0}>
              <BoardTable
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
            <p className="note">
              Entries differ where their paired difference is significant at 5 % after Holm&apos;s correction over all
              pairs of the board. Differences are paired by block of windows, and by seed where two share two seeds; a
              single seed is taken to spread as those of the other do, and weights submitted in one file are judged as
              they are. A rank is a range: one more than the number of entries that are better, to the number of all
              less those that are worse. A bar joins an entry with those after it that do not differ from it, the first
              of the bar; others under one bar may differ from each other; in another order than that of the ranks no
              bars are drawn. The word beside a control is the same corrected comparison; an interval is that of its one
              difference, not corrected, and may exclude zero beside a tie. &ldquo;Tie&rdquo; beside the teacher says
              that this interval holds zero. Dimmed rows are beyond the device budget.
            </p>
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
        </div>
      )}
      <BoardTools id={id} />
    </div>
  );
}
