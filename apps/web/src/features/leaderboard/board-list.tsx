import Link from 'next/link';
import type { ReactNode } from 'react';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import { errorDigits, formatCount, formatLatency, formatNumber } from '../../format/index.ts';
import { RoleGlyph, roleOf } from '../../ui/index.ts';
import { spreadText, suffixOf } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { intervalAxis } from './interval-axis.ts';
import { rankLabel, rowGroups } from './rank-groups.ts';
import type { ScoreColumn } from './score-columns.ts';
import { seedColumns } from './seed-range.ts';
import { differenceLine, teacherDifferenceText, verdictText } from './verdict-text.ts';
import './board-list.css';

interface BoardListProps {
  entries: readonly BoardEntry[];
  /** What is asked for in place of costs and differences; none for these. */
  columns: readonly ScoreColumn[];
  /** Of the errors. */
  unit: string;
  /** Whether the best rank is on top: only then are ties drawn. */
  isRankOrder: boolean;
  isBeyond: (entry: BoardEntry) => boolean;
}

function meta(entry: BoardEntry, digits: number, columns: readonly ScoreColumn[], hasUnevenSeeds: boolean): string {
  if (columns.length > 0) {
    const told = columns.map(({ head, cell }) => [head, cell(entry)] as const).filter(([, cell]) => cell !== '—');
    return [suffixOf(entry), ...told.map((pair) => pair.join(' '))].filter((part) => part !== '').join(', ');
  }
  const verdict = verdictText(entry, digits);
  return [
    suffixOf(entry),
    entry.distinction ?? '',
    ...(entry.event === null ? [] : [`AUPRC ${formatNumber(entry.event.averagePrecision, 3)}`]),
    ...(entry.event === null ? [] : [`F1 ${formatNumber(entry.event.f1, 3)}`]),
    typeof entry.latencyP50Ms === 'number' ? `${formatLatency(entry.latencyP50Ms)} ms` : '',
    `${formatCount(entry.parameters)} params`,
    hasUnevenSeeds ? `${entry.seeds} ${entry.seeds === 1 ? 'seed' : 'seeds'}` : '',
    verdict ? `vs control ${differenceLine(verdict)}` : '',
    entry.againstTeacher ? `vs teacher ${differenceLine(teacherDifferenceText(entry.againstTeacher, ' %'))}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The leaderboard of a phone: each entry in two lines. */
export function BoardList({ entries, columns, unit, isRankOrder, isBeyond }: BoardListProps): ReactNode {
  const digits = errorDigits(unit);
  const hasUnevenSeeds = seedColumns(entries).length > 0;
  const axis = intervalAxis(entries.map((entry) => entry.mae));
  return (
    <div className="board-list">
      {rowGroups(entries, isRankOrder).map((group) => (
        <ol key={`${group.tieGroup}-${group.rows[0]?.id ?? ''}`} data-tied={group.rows.length > 1 ? '' : undefined}>
          {group.rows.map((entry) => {
            return (
              <li key={entry.id} data-beyond={isBeyond(entry) ? '' : undefined}>
                <span className="board-list-rank">{rankLabel(entry)}</span>
                <span className="board-list-model">
                  <RoleGlyph role={roleOf(entry)} />
                  <Link href={`/runs/${entry.bestRun.id}`}>{entry.modelLabel}</Link>
                </span>
                <span className="board-list-mae">
                  <strong>{formatNumber(entry.mae.mean, digits)}</strong>{' '}
                  <span className="board-quiet">{spreadText(entry.mae, digits)}</span>
                </span>
                <span className="board-list-meta">{meta(entry, digits, columns, hasUnevenSeeds)}</span>
                <span className="board-list-bar">
                  <IntervalBar
                    role={roleOf(entry)}
                    mean={entry.mae.mean}
                    low={entry.mae.low ?? null}
                    high={entry.mae.high ?? null}
                    from={axis.low}
                    to={axis.high}
                    width={110}
                    height={14}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      ))}
    </div>
  );
}
