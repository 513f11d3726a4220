import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
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
  const metrics = metricsOf(results);
  const [chosen, setChosen] = useState<Metric | null>(null);
  const metric = chosen ?? metrics[0] ?? 'mae';
  const columns = columnsOf(results);
  return (
    <Pane
      title="Published"
      meta={`${named.title}, not ranked here`}
      end={
        metrics.length < 2 ? undefined : (
          <Segmented
            label="Metric of the published table"
            value={metric}
            options={metrics.map((value) => ({ value, label: METRIC_LABELS[value] }))}
            onChange={setChosen}
          />
        )
      }
    >
      {named.flaw ? (
        <p className="note published-flaw">
          <strong>Mind the protocol.</strong> {named.flaw}
        </p>
      ) : null}
      {results.length === 0 ? (
        <p className="note">No published figures are known for this protocol.</p>
      ) : (
        <TableScroll label="Published errors">
          <table className="table published-table sticky-first">
            <thead>
              <tr>
                <th scope="col">{metric === 'mape' ? 'MAPE, %' : withUnit(METRIC_LABELS[metric], unit)}</th>
                {columns.map((column) => (
                  <th key={`${column.horizon} ${column.cumulative}`} scope="col" className="num">
                    {columnLabel(column, stepSeconds)}
                  </th>
                ))}
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {own.map((row) => (
                <tr key={row.runId} data-own="">
                  <th scope="row">
                    <Link href={`/runs/${row.runId}`}>{row.label}</Link>
                  </th>
                  {columns.map((column) => (
                    <td key={`${column.horizon} ${column.cumulative}`} className="num">
                      {formatNumber(cellOf(row.errors, column, metric), 2)}
                    </td>
                  ))}
                  <td>measured here, mean of its seeds</td>
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
                    {result.seen ? null : ' (not checked against the paper)'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <p className="note">
        {named.nulls} The protocol is that of{' '}
        <a href={named.url} rel="noreferrer" target="_blank">
          {named.publication}
        </a>
        . Published figures were not computed here: how their weights were chosen, and how far their seeds differ, is as
        a rule not known.
      </p>
    </Pane>
  );
}
