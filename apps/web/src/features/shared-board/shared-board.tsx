/** A leaderboard for somebody without an account: plain, whole, and made by the server. */
import type { ReactNode } from 'react';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import {
  errorDigits,
  errorName,
  errorUnit,
  formatCount,
  formatLatency,
  formatNumber,
  formatStep,
} from '../../format/index.ts';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import { RoleGlyph, type Role } from '../../ui/index.ts';
import { intervalAxis } from '../leaderboard/interval-axis.ts';
import { rankGroups, rankLabel } from '../leaderboard/rank-groups.ts';
import './shared-board.css';

type Entry = StrangersBoardFragment['entries']['nodes'][number];

const ROLES: readonly Role[] = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'];
const roleOfEntry = ({ kind, isControl }: Entry): Role => (isControl ? 'CONTROL' : kind);

export function SharedBoard({ board, exports }: { board: StrangersBoardFragment; exports: string }): ReactNode {
  const { dataset, protocol, entries } = board;
  const unit = errorUnit(protocol, dataset.unit);
  const digits = errorDigits(unit);
  const axis = intervalAxis(entries.nodes.map((entry) => entry.mae));
  const reach = formatStep(protocol.stepSeconds * protocol.targetSteps);
  return (
    <main className="shared-board">
      <header className="shared-head">
        <p className="shared-brand">Stillgraph</p>
        <h1>{board.name}</h1>
        <p className="shared-quiet">
          {dataset.title}, up to {reach} ahead. Protocol <code>{protocol.hash.slice(0, 8)}</code>, ranking{' '}
          {board.version} of <time dateTime={board.madeAt}>{board.madeAt.slice(0, 10)}</time>.
        </p>
        {board.endedAt === null ? null : (
          <p className="shared-quiet" role="note">
            This board ended on {board.endedAt.slice(0, 10)}: another protocol is ranked in its place.
          </p>
        )}
      </header>
      {board.findings.length === 0 ? null : (
        <ul className="shared-findings" aria-label="What the board says">
          {board.findings.slice(0, 3).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <section aria-label="Ranking">
        <p className="shared-measure">
          {formatCount(entries.totalCount)} {entries.totalCount === 1 ? 'entry' : 'entries'}; test {errorName(unit)}, 95
          %
        </p>
        {rankGroups(entries.nodes).map(({ rows }) => (
          <ol key={rows[0]?.position} className="shared-ranks" data-tied={rows.length > 1 ? '' : undefined}>
            {rows.map((entry) => (
              <li key={entry.position}>
                <span className="shared-rank">{rankLabel(entry)}</span>
                <span className="shared-model">
                  <RoleGlyph role={roleOfEntry(entry)} />
                  {entry.modelLabel}
                </span>
                <span className="shared-error">
                  <strong>{formatNumber(entry.mae.mean, digits)}</strong> {spreadOf(entry, digits)}
                </span>
                <span className="shared-meta">{metaOf(entry)}</span>
                <span className="shared-bar">
                  <IntervalBar
                    role={roleOfEntry(entry)}
                    {...{ mean: entry.mae.mean, low: entry.mae.low ?? null, high: entry.mae.high ?? null }}
                    {...{ from: axis.low, to: axis.high, width: 110, height: 14 }}
                  />
                </span>
              </li>
            ))}
          </ol>
        ))}
        {entries.totalCount > entries.nodes.length ? (
          <p className="shared-quiet">The first {entries.nodes.length} are shown; the files below hold all.</p>
        ) : null}
        <p className="shared-legend">
          {ROLES.map((role) => (
            <span key={role}>
              <RoleGlyph role={role} /> {role.toLowerCase()}
            </span>
          ))}
        </p>
      </section>
      <footer className="shared-foot">
        <p>
          A bar beside ranks joins entries that the data cannot tell apart: a rank is a range. Means over the seeds, on
          a part of the data that no model learnt from or was chosen by.
        </p>
        <p>
          Data: {dataset.title}
          {dataset.licence === null ? ', licence not stated' : `, ${dataset.licence}`}. Take it away as{' '}
          {['csv', 'json', 'parquet'].map((format, at) => (
            <span key={format}>
              {at === 0 ? '' : ', '}
              <a href={`${exports}.${format}`}>{format}</a>
            </span>
          ))}
          .
        </p>
      </footer>
    </main>
  );
}

/** Half of the interval; nothing where there is none. */
function spreadOf({ mae }: Entry, digits: number): string {
  const { low, high } = mae;
  if (low === null || low === undefined || high === null || high === undefined) return '';
  return `± ${formatNumber((high - low) / 2, digits)}`;
}

function metaOf(entry: Entry): string {
  return [
    entry.methodLabel ?? (entry.isControl ? 'control' : ''),
    typeof entry.latencyP50Ms === 'number' ? `${formatLatency(entry.latencyP50Ms)} ms` : '',
    `${formatCount(entry.parameters)} params`,
    `${entry.seeds} ${entry.seeds === 1 ? 'seed' : 'seeds'}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
