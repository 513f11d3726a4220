'use client';
import Link from 'next/link';
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { RunDifferencesQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, ModelName, Pane, Skeleton } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { PageTitle } from '../frame/title.tsx';
import { comparedTexts, wholeText } from './compared-text.ts';
import { CurvesPane } from './curves-pane.tsx';
import './differences.css';

const differencesQuery = graphql(`
  query RunDifferences($ids: [ID!]!) {
    runsCompare(ids: $ids) {
      runs {
        id
        kind
        method
        methodLabel
        modelLabel
        seed
        experiment {
          id
          name
        }
      }
      differences {
        section
        path
        values
      }
      equal {
        section
        path
        values
      }
    }
  }
`);

type Comparison = RunDifferencesQuery['runsCompare'];
type Section = Comparison['differences'][number]['section'];

const SECTIONS: readonly Section[] = ['CONFIG', 'METRIC', 'MEASURE', 'DATA', 'CODE', 'ENVIRONMENT'];

/** Two to a hundred runs beside each other, in only what differs; what they have alike can be shown as well. */
export function DifferencesPage(): ReactNode {
  const t = useTranslations('differences');
  const [ids] = useQueryState('ids', parseAsArrayOf(parseAsString).withDefault([]));
  const [showsEqual, setShowsEqual] = useState(false);
  const isEnough = ids.length >= 2;
  const { data, error, refresh } = usePolledQuery(differencesQuery, { ids }, { everyMs: 0, pause: !isEnough });
  const comparison = data?.runsCompare;
  return (
    <div className="stacked">
      <PageTitle crumbs={[{ label: t('above'), href: '/runs' }, { label: t('title') }]} />
      {isEnough ? null : <Empty action={<Link href="/runs">{t('toRuns')}</Link>}>{t('tooFew')}</Empty>}
      {error !== undefined && comparison === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {isEnough && comparison === undefined && error === undefined ? <Skeleton rows={12} label={t('loading')} /> : null}
      {comparison === undefined ? null : <CurvesPane runs={comparison.runs} />}
      {comparison === undefined ? null : (
        <Pane
          title={t('where', { count: formatCount(comparison.runs.length) })}
          meta={t('fields', {
            differ: formatCount(comparison.differences.length),
            alike: formatCount(comparison.equal.length),
          })}
          end={
            <label className="check">
              <input type="checkbox" checked={showsEqual} onChange={({ target }) => setShowsEqual(target.checked)} />
              {t('showAlike')}
            </label>
          }
        >
          <DifferenceTable comparison={comparison} showsEqual={showsEqual} />
        </Pane>
      )}
    </div>
  );
}

function DifferenceTable({ comparison, showsEqual }: { comparison: Comparison; showsEqual: boolean }): ReactNode {
  const t = useTranslations('differences');
  const { runs, differences, equal } = comparison;
  const shown = [
    ...differences.map((row) => ({ ...row, isAlike: false })),
    ...(showsEqual ? equal.map((row) => ({ ...row, isAlike: true })) : []),
  ];
  const groups = SECTIONS.flatMap((section) => {
    const rows = shown.filter((row) => row.section === section);
    return rows.length === 0 ? [] : [{ section, rows }];
  });
  if (groups.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <TableScroll label={t('table')}>
      <table className="table sticky-first difference-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {runs.map((run) => (
              <th key={run.id} scope="col">
                <Link href={`/runs/${encodeURIComponent(run.id)}`}>
                  <ModelName run={run} />
                </Link>
                <span className="quiet-text">
                  {t('seedIn', { seed: `${run.seed}`, experiment: run.experiment.name })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ section, rows }) => (
          <tbody key={section}>
            <tr className="difference-section">
              <th scope="rowgroup" colSpan={1 + runs.length}>
                {t(`section.${section}`)}
              </th>
            </tr>
            {rows.map(({ path, values, isAlike }) => {
              const texts = comparedTexts(t, values);
              return (
                <tr key={path} className={isAlike ? 'is-alike' : undefined}>
                  <th scope="row">{path}</th>
                  {texts.map((text, place) => (
                    <td key={runs[place]?.id ?? place} title={wholeText(values[place], text)}>
                      {text}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}
