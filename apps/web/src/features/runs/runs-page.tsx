'use client';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import type { RunFilter } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PanelButton } from '../../ui/panel-button.tsx';
import { PageTitle } from '../frame/title.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { ConditionForm } from './condition-form.tsx';
import { columnsOf } from './listed-columns.tsx';
import { conditionsOf } from './run-conditions.ts';
import { OrderChoice } from './order-choice.tsx';
import { RunGrid } from './run-grid.tsx';
import { groupingOf, rowsOf, runsBefore, usualGroupings } from './run-groups.ts';
import { runFieldsQuery } from './run-list-query.ts';
import { runViewParsers, sortedBy, type RunView } from './run-view.ts';
import { SavedViews } from './saved-views.tsx';
import { useRunList } from './use-run-list.ts';
import './runs-page.css';

const TYPING_MS = 300;
/** As the API has it. */
const MOST_COMPARED = 100;

/** All runs of the team under any filter, order, columns and grouping; all of it is in the address, so that a link is the view. */
export function RunsPage(): ReactNode {
  const t = useTranslations('runs');
  const [view, setView] = useQueryStates(runViewParsers, { history: 'push' });
  const { filter, orderBy, columns, groupBy } = view;
  const names = groupBy?.startsWith('config:') === true ? [...new Set([...columns, groupBy])] : columns;
  const grouping = groupingOf(t, groupBy, names);
  const list = useRunList({
    ...{ filter, names },
    orderBy: [...(grouping === undefined ? [] : [grouping.order]), ...orderBy],
  });
  const [isAsking, setAsking] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const fields = usePolledQuery(runFieldsQuery, {}, { everyMs: 0, pause: !isAsking }).data;
  const change = (part: Partial<RunView>) =>
    void setView({
      ...part,
      ...(part.orderBy === undefined ? {} : { orderBy: [...part.orderBy] }),
      ...(part.columns === undefined ? {} : { columns: [...part.columns] }),
    } as Partial<typeof view>);
  const shownColumns = useMemo(
    () => columnsOf(t, list.names).filter(({ name }) => columns.includes(name)),
    [t, list.names, columns],
  );
  const rows = useMemo(
    () => rowsOf(list.runs, groupingOf(t, groupBy, list.names), !list.hasMore),
    [t, list.runs, list.names, list.hasMore, groupBy],
  );
  const { reach: reachRuns } = list;
  const reach = useCallback(
    (first: number, last: number) => reachRuns(runsBefore(rows, first), runsBefore(rows, last)),
    [reachRuns, rows],
  );
  const tick = useCallback(
    (id: string, isTicked: boolean) =>
      setTicked((known) => new Set([...known].filter((one) => one !== id).concat(isTicked ? [id] : []))),
    [],
  );
  const { total } = list;
  const conditions = conditionsOf(t, filter);
  const groupings = [
    ...usualGroupings(t),
    ...names.flatMap((name) => (name.startsWith('config:') ? [{ name, words: name.slice('config:'.length) }] : [])),
  ];
  return (
    <section className="pane runs-page" aria-busy={list.isOfBefore}>
      <PageTitle crumbs={[{ label: t('title') }]} />
      <header className="pane-head runs-head">
        <h2>{t('title')}</h2>
        <span className="meta" role="status">
          {total && (total.isExact ? formatCount(total.count) : t('moreThan', { count: formatCount(total.count) }))}
        </span>
        <span className="end">
          {ticked.size === 0 ? null : (
            <button type="button" className="row-button" onClick={() => setTicked(new Set())}>
              {t('untick', { count: formatCount(ticked.size) })}
            </button>
          )}
          {ticked.size > MOST_COMPARED ? (
            <span className="quiet-text">{t('mostCompared', { count: formatCount(MOST_COMPARED) })}</span>
          ) : null}
          {ticked.size < 2 || ticked.size > MOST_COMPARED ? null : (
            <Link className="button" href={`/runs/differences?ids=${[...ticked].map(encodeURIComponent).join(',')}`}>
              {t('compare', { count: formatCount(ticked.size) })}
            </Link>
          )}
          <Search filter={filter} onChange={(next) => change({ filter: next })} />
          <PanelButton label={t('filter.button')} name={t('filter.panel')} onOpen={() => setAsking(true)}>
            <ConditionForm filter={filter} fields={fields} onChange={(next) => change({ filter: next })} />
          </PanelButton>
          <select
            className="select"
            aria-label={t('group.label')}
            value={groupBy ?? ''}
            onChange={({ target }) => change({ groupBy: target.value === '' ? null : target.value })}
          >
            <option value="">{t('group.none')}</option>
            {groupings.map(({ name, words }) => (
              <option key={name} value={name}>
                {t('group.by', { what: words })}
              </option>
            ))}
          </select>
          <OrderChoice columns={shownColumns} orderBy={orderBy} onChange={(next) => change({ orderBy: next })} />
          <PanelButton label={t('columns.button')} name={t('columns.button')} onOpen={() => setAsking(true)}>
            <ColumnChoice columns={columns} fields={fields} onChange={(next) => change({ columns: next })} />
          </PanelButton>
          <SavedViews view={view} onChoose={change} />
        </span>
      </header>
      {conditions.length === 0 ? null : (
        <ul className="conditions" aria-label={t('filter.conditions')}>
          {conditions.map(({ words, without }, place) => (
            <li key={`${place} ${words}`} className="condition">
              {words}
              <button
                type="button"
                aria-label={t('filter.drop', { condition: words })}
                onClick={() => change({ filter: without })}
              >
                <X size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
          {conditions.length === 1 ? null : (
            <li>
              <button type="button" className="row-button" onClick={() => change({ filter: {} })}>
                {t('filter.dropAll')}
              </button>
            </li>
          )}
        </ul>
      )}
      {list.error === undefined ? null : <ErrorNotice error={list.error} retry={list.refresh} />}
      {total === undefined && list.error === undefined ? <Skeleton rows={12} label={t('loading')} /> : null}
      {total?.count === 0 ? <Nothing isFiltered={conditions.length > 0} /> : null}
      {list.runs.length === 0 ? null : (
        <RunGrid
          {...{ rows, orderBy }}
          which={list.which}
          columns={shownColumns}
          total={total?.isExact === true ? total.count + rows.length - list.runs.length : undefined}
          ticked={ticked}
          onTick={tick}
          onReach={reach}
          onSort={({ order }, isFurther) => {
            if (order !== undefined) change({ orderBy: sortedBy(orderBy, order, isFurther) });
          }}
        />
      )}
    </section>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }): ReactNode {
  const t = useTranslations('runs');
  return isFiltered ? (
    <Empty>{t('noneLike')}</Empty>
  ) : (
    <Empty action={<Link href="/experiments/new">{t('begin')}</Link>}>{t('none')}</Empty>
  );
}

/** A text that runs hold, asked for when the typing rests. */
function Search({ filter, onChange }: { filter: RunFilter; onChange: (filter: RunFilter) => void }): ReactNode {
  const t = useTranslations('runs');
  const asked = String(filter.search ?? '');
  const [known, setKnown] = useState(asked);
  const [text, setText] = useState(asked);
  if (asked !== known) {
    setKnown(asked);
    // Unless it says what was typed, the address was changed elsewhere: a condition was dropped, a view chosen.
    if (asked !== text.trim()) setText(asked);
  }
  useEffect(() => {
    if (text.trim() === asked) return undefined;
    const timer = setTimeout(() => {
      const { search: _, ...rest } = filter;
      onChange(text.trim() === '' ? rest : { ...rest, search: text.trim() });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, asked, filter, onChange]);
  return (
    <input
      type="search"
      className="input runs-search"
      aria-label={t('searchIn')}
      placeholder={t('search')}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
