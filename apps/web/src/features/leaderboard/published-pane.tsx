'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatNumber, withUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { columnLabel } from './board-entry.ts';
import { cellOf, columnsOf, metricsOf } from './published-table.ts';
import type { Metric, OwnRow, PublishedResult } from './published-table.ts';
import './published-pane.css';

const METRIC_LABELS: Readonly<Record<Metric, string>> = { mae: 'MAE', rmse: 'RMSE', mape: 'MAPE' };

/** A published protocol, as the pane names it. */
interface Named {
  readonly title: string;
  readonly publication: string;
  readonly url: string;
  readonly nulls: string;
  readonly flaw?: string | null;
}

/** What others published under the protocol: beside our own best, and never ranked with it. */
export function PublishedPane({
  named,
  results,
  own,
  stepSeconds,
  unit,
}: {
  named: Named;
  results: readonly PublishedResult[];
  own: readonly OwnRow[];
  stepSeconds: number;
  unit: string;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('leaderboard');
  const metrics = metricsOf(results);
  const [chosen, setChosen] = useState<Metric | null>(null);
  const metric = chosen ?? metrics[0] ?? 'mae';
  const columns = columnsOf(results);
  return (
    <Pane
      title={t('published.title')}
      meta={t('published.meta', { protocol: named.title })}
      end={
        metrics.length < 2 ? undefined : (
          <Segmented
            label={t('published.metric')}
            value={metric}
            options={metrics.map((value) => ({ value, label: METRIC_LABELS[value] }))}
            onChange={setChosen}
          />
        )
      }
    >
      {named.flaw ? (
        <p className="note published-flaw">
          {t.rich('published.flaw', { flaw: named.flaw, strong: (words) => <strong>{words}</strong> })}
        </p>
      ) : null}
      {results.length === 0 ? (
        <p className="note">{t('published.none')}</p>
      ) : (
        <TableScroll label={t('published.table')}>
          <table className="table published-table sticky-first">
            <thead>
              <tr>
                <th scope="col">{metric === 'mape' ? 'MAPE, %' : withUnit(format, METRIC_LABELS[metric], unit)}</th>
                {columns.map((column) => (
                  <th key={`${column.horizon} ${column.cumulative}`} scope="col" className="num">
                    {columnLabel(t, format, column, stepSeconds)}
                  </th>
                ))}
                <th scope="col">{t('published.source')}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((row) => (
                <tr key={row.runId} data-own="">
                  <th scope="row">
                    <Link href={`/runs/${row.runId}`}>{t(`published.here.${row.role}`, { name: row.label })}</Link>
                  </th>
                  {columns.map((column) => (
                    <td key={`${column.horizon} ${column.cumulative}`} className="num">
                      {formatNumber(cellOf(row.errors, column, metric), 2)}
                    </td>
                  ))}
                  <td>{t('published.own')}</td>
                </tr>
              ))}
              {results.map((result) => (
                <tr key={`${result.model} ${result.citation}`}>
                  <th scope="row">{result.model}</th>
                  {columns.map((column) => (
                    <td key={`${column.horizon} ${column.cumulative}`} className="num">
                      {formatNumber(cellOf(result.errors, column, metric), 2)}
                    </td>
                  ))}
                  <td>
                    <a href={result.url} rel="noreferrer" target="_blank">
                      {result.citation}
                    </a>
                    {result.seen ? null : ` ${t('published.unchecked')}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <p className="note">
        {t.rich('published.note', {
          nulls: named.nulls,
          publication: named.publication,
          link: (words) => (
            <a href={named.url} rel="noreferrer" target="_blank">
              {words}
            </a>
          ),
        })}
      </p>
    </Pane>
  );
}
