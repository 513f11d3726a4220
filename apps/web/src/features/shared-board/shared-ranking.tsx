import type { ReactNode } from 'react';
import { IntervalBar } from '../../chart/interval-bar.tsx';
import { errorDigits, errorTitle, formatCount, formatLatency, formatNumber } from '../../format/index.ts';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { RoleGlyph, roleOf, type Role } from '../../ui/index.ts';
import { horizonLabel, spreadText, suffixOf } from '../leaderboard/board-entry.ts';
import { costOf } from '../leaderboard/cost-kind.ts';
import { intervalAxis } from '../leaderboard/interval-axis.ts';
import { rankGroups, rankLabel } from '../leaderboard/rank-groups.ts';
import { hasUnevenSeeds } from '../leaderboard/seed-range.ts';
import { differenceLine, verdictText } from '../leaderboard/verdict-text.ts';
import { queryOf, type BoardView } from './board-view.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { errorAt, type StrangerEntry } from './stranger-entry.ts';
import './shared-ranking.css';

interface SharedRankingProps {
  t: Translator<'sharedBoard'>;
  /** What the team's page says too. */
  words: Translator<'leaderboard'>;
  format: Translator<'format'>;
  entries: readonly StrangerEntry[];
  totalCount: number;
  /** The same entries, without the latencies that do not compare. */
  costs: readonly StrangerEntry[];
  protocol: StrangersBoardFragment['protocol'];
  /** Of the errors. */
  unit: string;
  view: BoardView;
  isEmbedded: boolean;
}

const ROLES: readonly Role[] = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'];

/** The ranking in two lines an entry; ties are joined by a bar. */
export function SharedRanking(props: SharedRankingProps): ReactNode {
  const { t, words, format, entries, totalCount, costs, protocol, unit, view, isEmbedded } = props;
  const digits = errorDigits(unit);
  const errors = new Map(entries.map((entry) => [entry.id, errorAt(entry, view.horizon)]));
  const axis = intervalAxis([...errors.values()].filter((error) => error !== null));
  const tellsSeeds = hasUnevenSeeds(entries);
  const beyond = new Set(costs.filter((entry) => (costOf(entry, view.cost) ?? 0) > view.budget).map(({ id }) => id));
  // Of an event the horizons have errors of another kind than what ranks.
  const horizons = protocol.eventLabel === null ? protocol.reportedHorizons : [];
  return (
    <section aria-label={t('ranking')} id="ranking">
      <div className="shared-measure">
        {horizons.length === 0 ? null : (
          <ChoiceLinks
            label={t('horizon')}
            options={[0, ...horizons].map((horizon) => ({
              label: horizon === 0 ? t('mean') : horizonLabel(format, horizon, protocol.stepSeconds),
              href: `${queryOf({ ...view, horizon }) || '?'}#ranking`,
              isChosen: horizon === view.horizon,
            }))}
          />
        )}
        <span>{t('measure', { error: errorTitle(format, unit) })}</span>
      </div>
      {view.horizon === 0 ? null : (
        <p className="shared-quiet">
          {t('horizonNote', { horizon: horizonLabel(format, view.horizon, protocol.stepSeconds) })}
        </p>
      )}
      {rankGroups(entries).map(({ rows }) => (
        <ol key={rows[0]?.id} className="shared-ranks" data-tied={rows.length > 1 ? '' : undefined}>
          {rows.map((entry) => {
            const error = errors.get(entry.id) ?? null;
            return (
              <li key={entry.id} data-beyond={beyond.has(entry.id) ? '' : undefined}>
                <span className="shared-rank">{rankLabel(entry)}</span>
                <span className="shared-model">
                  <RoleGlyph role={roleOf(entry)} />
                  {entry.modelLabel}
                </span>
                <span className="shared-error">
                  <strong>{formatNumber(error?.mean, digits)}</strong>{' '}
                  {error === null || view.horizon !== 0 ? '' : spreadText(words, error, digits)}
                </span>
                <span className="shared-meta">{metaOf({ t, words, entry, tellsSeeds })}</span>
                <span className="shared-bar">
                  {error === null ? null : (
                    <IntervalBar
                      role={roleOf(entry)}
                      {...{ mean: error.mean, low: error.low ?? null, high: error.high ?? null }}
                      {...{ from: axis.low, to: axis.high, width: 110, height: 14 }}
                    />
                  )}
                </span>
                <Versus {...{ t, words, entry, digits }} />
              </li>
            );
          })}
        </ol>
      ))}
      {totalCount > entries.length ? (
        <p className="shared-quiet">
          {t(isEmbedded ? 'moreEmbedded' : 'more', {
            shown: formatCount(entries.length),
            total: formatCount(totalCount),
          })}
        </p>
      ) : null}
      <p className="shared-legend">
        {ROLES.map((role) => (
          <span key={role}>
            <RoleGlyph role={role} /> {words(`role.${role}`)}
          </span>
        ))}
      </p>
    </section>
  );
}

/** How a student stands beside its control, on a line of its own. */
function Versus({ t, words, entry, digits }: Worded & { digits: number }): ReactNode {
  const verdict = verdictText(words, entry, digits);
  if (verdict === null) return null;
  return <span className="shared-versus">{t('control', { difference: differenceLine(verdict) })}</span>;
}

interface Worded {
  t: Translator<'sharedBoard'>;
  words: Translator<'leaderboard'>;
  entry: StrangerEntry;
}

function metaOf({ t, words, entry, tellsSeeds }: Worded & { tellsSeeds: boolean }): string {
  return [
    suffixOf(entry),
    typeof entry.latencyP50Ms === 'number' ? `${formatLatency(entry.latencyP50Ms)} ms` : '',
    t('parameters', { count: formatCount(entry.parameters) }),
    tellsSeeds ? t('seeds', { count: entry.seeds }) : '',
  ]
    .filter((part) => part !== '')
    .join(words('separator'));
}
