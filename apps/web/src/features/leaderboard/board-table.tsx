import { MapPinned, Workflow } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import { tickDecimals } from '../../chart/value-ticks.ts';
import { errorDigits, formatBytes, formatCount, formatLatency, formatNumber } from '../../format/index.ts';
import { RoleGlyph, roleOf } from '../../ui/index.ts';
import { labelOf, shippedBytes, spreadText, suffixOf } from './board-entry.ts';
import type { BoardContext, BoardEntry } from './board-entry.ts';
import { isRankOrder, type BoardOrder, type FixedColumns, type OrderColumn } from './board-order.ts';
import { intervalAxis } from './interval-axis.ts';
import type { IntervalAxis } from './interval-axis.ts';
import { OrderHead } from './order-head.tsx';
import { rankLabel, rowGroups } from './rank-groups.ts';
import type { ScoreColumn } from './score-columns.ts';
import { teacherDifferenceText, verdictText } from './verdict-text.ts';
import type { DifferenceText } from './verdict-text.ts';
import './board-table.css';

const BAR_WIDTH = 120;

interface BoardTableProps {
  fixed: FixedColumns;
  entries: readonly BoardEntry[];
  /** Between the errors and the costs. */
  columns: readonly ScoreColumn[];
  /** Whether the differences to control and teacher are shown; other columns may need their room. */
  hasDifferences: boolean;
  /** Of the entries as they are given. */
  order: BoardOrder;
  onOrder: (order: BoardOrder) => void;
  context: BoardContext;
  /** Run that the "on the map" links compare with; null where there is no teacher. */
  referenceRun: string | null;
  /** Entries beyond the budget are dimmed. */
  isBeyond: (entry: BoardEntry) => boolean;
  active: string | null;
  onActive: (id: string | null) => void;
}

function axisHead(axis: IntervalAxis): ReactNode {
  return (
    <span className="board-axis" style={{ width: BAR_WIDTH }} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: 6 + ((tick - axis.low) / (axis.high - axis.low)) * (BAR_WIDTH - 12) }}>
          {formatNumber(tick, tickDecimals(axis.ticks))}
        </span>
      ))}
    </span>
  );
}

function Difference({ text }: { text: DifferenceText }): ReactNode {
  return (
    <span className="board-difference">
      <span>
        {text.value} <span className="board-quiet">{text.word}</span>
      </span>{' '}
      {text.interval === '' ? null : <span className="board-quiet board-bounds">{text.interval}</span>}
    </span>
  );
}

function VerdictCell({ entry, digits }: { entry: BoardEntry; digits: number }): ReactNode {
  const t = useTranslations('leaderboard');
  const verdict = verdictText(t, entry, digits);
  if (!verdict) return null;
  if (!entry.controlEntry) return <Difference text={verdict} />;
  const href = `/compare?left=${entry.controlEntry.bestRun.id}&right=${entry.bestRun.id}`;
  return (
    <Link href={href} className="board-quiet-link" title={t('row.compareControl')}>
      <Difference text={verdict} />
    </Link>
  );
}

function MaeCell({ entry, digits }: { entry: BoardEntry; digits: number }): ReactNode {
  const t = useTranslations('leaderboard');
  return (
    <>
      <strong>{formatNumber(entry.mae.mean, digits)}</strong>{' '}
      <span className="board-quiet board-bounds">{spreadText(t, entry.mae, digits)}</span>
    </>
  );
}

/** What has to be shipped, and what of it are weights. */
function SizeCell({ entry }: { entry: BoardEntry }): ReactNode {
  const t = useTranslations('leaderboard');
  const bytes = shippedBytes(entry);
  const weights = formatBytes(entry.weightsBytes);
  const title =
    entry.inputBytes === null
      ? t('row.sizeUnknown')
      : t('row.size', { weights, inputs: formatBytes(entry.inputBytes) });
  return (
    <span className="board-difference" title={title}>
      <span>{bytes === null ? '—' : formatBytes(bytes)}</span>{' '}
      <span className="board-quiet board-bounds">{t('row.weights', { bytes: weights })}</span>
    </span>
  );
}

/** Ranks with ties joined by one ink bar; a student stands beside its control. */
export function BoardTable(props: BoardTableProps): ReactNode {
  const { fixed, entries, columns, hasDifferences, order, onOrder, context, referenceRun, isBeyond, active, onActive } =
    props;
  const t = useTranslations('leaderboard');
  const digits = errorDigits(context.unit);
  const axis = intervalAxis(entries.map((entry) => entry.mae));
  const hasTeacherDifference = hasDifferences && entries.some((entry) => entry.againstTeacher);
  const head = (column: OrderColumn): ReactNode => (
    <OrderHead key={column.key} column={column} order={order} onOrder={onOrder} />
  );
  return (
    <table className="board-table">
      <thead>
        <tr>
          {head(fixed.rank)}
          {head(fixed.model)}
          <th scope="col" className="board-axis-head">
            <span className="visually-hidden">{t('column.interval')}</span>
            {axisHead(axis)}
          </th>
          {head(fixed.error)}
          {hasDifferences && head(fixed.againstControl)}
          {hasTeacherDifference && head(fixed.againstTeacher)}
          {columns.map(head)}
          {head(fixed.parameters)}
          {head(fixed.bytes)}
          {head(fixed.latency)}
          <th scope="col">
            <span className="visually-hidden">{t('column.map')}</span>
          </th>
        </tr>
      </thead>
      {rowGroups(entries, isRankOrder(order)).map((group) => (
        <tbody key={`${group.tieGroup}-${group.rows[0]?.id ?? ''}`} data-tied={group.rows.length > 1 ? '' : undefined}>
          {group.rows.map((entry) => (
            <tr
              key={entry.id}
              data-beyond={isBeyond(entry) ? '' : undefined}
              data-active={active === entry.id ? '' : undefined}
              onPointerEnter={() => onActive(entry.id)}
              onPointerLeave={() => onActive(null)}
              onFocus={() => onActive(entry.id)}
            >
              <td>{rankLabel(entry)}</td>
              <th scope="row">
                <RoleGlyph role={roleOf(entry)} />
                <Link href={`/runs/${entry.bestRun.id}`}>
                  {entry.modelLabel} <span className="board-quiet">{suffixOf(entry)}</span>
                </Link>
                {entry.distinction === undefined ? null : (
                  <span className="board-from" title={t('row.from', { name: entry.distinction })}>
                    {entry.distinction}
                  </span>
                )}
              </th>
              <td className="board-bar">
                <IntervalBar
                  role={roleOf(entry)}
                  mean={entry.mae.mean}
                  low={entry.mae.low ?? null}
                  high={entry.mae.high ?? null}
                  from={axis.low}
                  to={axis.high}
                  width={BAR_WIDTH}
                />
              </td>
              <td>
                <MaeCell entry={entry} digits={digits} />
              </td>
              {hasDifferences && (
                <td>
                  <VerdictCell entry={entry} digits={digits} />
                </td>
              )}
              {hasTeacherDifference && (
                <td>{entry.againstTeacher && <Difference text={teacherDifferenceText(t, entry.againstTeacher)} />}</td>
              )}
              {columns.map((column) => (
                <td key={column.key}>{column.cell(entry)}</td>
              ))}
              <td>{formatCount(entry.parameters)}</td>
              <td>
                <SizeCell entry={entry} />
              </td>
              <td>{formatLatency(entry.latencyP50Ms)}</td>
              <td>
                {referenceRun !== null && referenceRun !== entry.bestRun.id && (
                  <Link
                    href={`/compare?left=${referenceRun}&right=${entry.bestRun.id}`}
                    className="icon-link"
                    aria-label={t('row.compareTeacherOf', { name: labelOf(entry) })}
                    title={t('row.compareTeacher')}
                  >
                    <MapPinned size={14} strokeWidth={1.75} aria-hidden="true" />
                  </Link>
                )}
                <Link
                  href={`/lineage?of=${encodeURIComponent(entry.id)}`}
                  className="icon-link"
                  aria-label={t('row.lineageOf', { name: labelOf(entry) })}
                  title={t('row.lineage')}
                >
                  <Workflow size={14} strokeWidth={1.75} aria-hidden="true" />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
