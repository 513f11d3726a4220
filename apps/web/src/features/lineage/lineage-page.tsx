'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { PageTitle } from '../frame/title.tsx';
import { lineageDrawing, type LineageDrawing } from './lineage-drawing.ts';
import { LineagePicture } from './lineage-picture.tsx';
import { lineageQuery } from './lineage-query.ts';
import type { StaleLine } from './lineage-things.ts';
import { LineageTable } from './lineage-table.tsx';
import { StaleList } from './stale-list.tsx';
import './lineage.css';

/** Each reason once, however much rests on what is out of date. */
function staleLines({ marks }: LineageDrawing): StaleLine[] {
  const lines = marks.flatMap(({ stale }) => stale);
  return [...new Map(lines.map((line) => [`${line.what} ${line.message}`, line])).values()];
}

/** Where a run, a version of a model or an entry of a leaderboard comes from, what came of it, and what is out of date. */
export function LineagePage(): ReactNode {
  const t = useTranslations('lineage');
  const label = t('title');
  const [of] = useQueryState('of', parseAsString.withDefault(''));
  const { data, error, refresh } = usePolledQuery(lineageQuery, { id: of }, { everyMs: 0, pause: of === '' });
  const drawing = useMemo(() => (data?.lineage ? lineageDrawing(t, data.lineage, of) : null), [t, data, of]);
  const own = drawing?.marks.find(({ isThis }) => isThis);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known), true);
  const stale = drawing === null ? [] : staleLines(drawing);
  return (
    <div className="stacked" ref={ref}>
      <PageTitle
        crumbs={[
          { label: t('above'), href: '/runs' },
          ...(own === undefined || own.href === null ? [] : [{ label: own.title, href: own.href }]),
          { label },
        ]}
      />
      {of === '' || data?.lineage === null ? (
        <Empty action={<Link href="/runs">{t('allRuns')}</Link>}>{t('missing')}</Empty>
      ) : null}
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {of !== '' && data === undefined && error === undefined ? <Skeleton rows={8} label={t('loading')} /> : null}
      {drawing === null ? null : (
        <Pane
          title={own === undefined ? label : `${own.title}, ${own.meta}`}
          meta={t(drawing.isCut ? 'nearestThings' : 'things', { count: drawing.marks.length })}
          end={<TableToggle of={label} isTable={isTable} onChange={setTable} />}
        >
          {isTable ? (
            <LineageTable drawing={drawing} label={label} />
          ) : (
            <LineagePicture drawing={drawing} label={label} />
          )}
          {stale.length > 0 ? <StaleList lines={stale} /> : <p className="note">{t('nothingStale')}</p>}
        </Pane>
      )}
    </div>
  );
}
