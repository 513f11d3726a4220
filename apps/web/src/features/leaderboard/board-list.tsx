import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import { errorDigits, formatCount, formatLatency, formatNumber } from '../../format/index.ts';
import { RoleGlyph, roleOf } from '../../ui/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import { spreadText, suffixOf } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { intervalAxis } from './interval-axis.ts';
import { rankLabel, rowGroups } from './rank-groups.ts';
import type { ScoreColumn } from './score-columns.ts';
import { hasUnevenSeeds } from './seed-range.ts';
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

function meta(
  t: Translator<'leaderboard'>,
  entry: BoardEntry,
  digits: number,
  columns: readonly ScoreColumn[],
  tellsSeeds: boolean,
): string {
  if (columns.length > 0) {
    const told = columns.map(({ head, cell }) => [head, cell(entry)] as const).filter(([, cell]) => cell !== '—');
    return [suffixOf(entry), ...told.map((pair) => pair.join(' '))].filter((part) => part !== '').join(t('separator'));
  }
  const verdict = verdictText(t, entry, digits);
  return [
    suffixOf(entry),
    entry.distinction ?? '',
    ...(entry.event === null ? [] : [`AUPRC ${formatNumber(entry.event.averagePrecision, 3)}`]),
    ...(entry.event === null ? [] : [`F1 ${formatNumber(entry.event.f1, 3)}`]),
    typeof entry.latencyP50Ms === 'number' ? `${formatLatency(entry.latencyP50Ms)} ms` : '',
    t('row.parameters', { count: formatCount(entry.parameters) }),
    tellsSeeds ? t('row.seeds', { count: entry.seeds }) : '',
    verdict ? t('row.control', { difference: differenceLine(verdict) }) : '',
    entry.againstTeacher
      ? t('row.teacher', { difference: differenceLine(teacherDifferenceText(t, entry.againstTeacher, ' %')) })
      : '',
  ]
    .filter((part) => part !== '')
    .join(t('separator'));
}

/** The leaderboard of a phone: each entry in two lines. */
export function BoardList({ entries, columns, unit, isRankOrder, isBeyond }: BoardListProps): ReactNode {
  const t = useTranslations('leaderboard');
  const digits = errorDigits(unit);
  const tellsSeeds = hasUnevenSeeds(entries);
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
                  <span className="board-quiet">{spreadText(t, entry.mae, digits)}</span>
                </span>
                <span className="board-list-meta">{meta(t, entry, digits, columns, tellsSeeds)}</span>
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
