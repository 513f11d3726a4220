/** A leaderboard for somebody without an account: plain, whole, and made by the server. */
import type { ReactNode } from 'react';
import { errorUnit, formatCount, formatStep } from '../../format/index.ts';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';
import { seedWords } from '../leaderboard/seed-range.ts';
import { budgetSentence } from '../leaderboard/budget-sentence-parts.ts';
import { timedTogether } from '../leaderboard/timed-together.ts';
import type { BoardAddress } from './board-address.ts';
import type { BoardView } from './board-view.ts';
import { MapStrip } from './map-strip.tsx';
import { SharePanel } from './share-panel.tsx';
import { dataTitle, SharedFoot } from './shared-foot.tsx';
import { SharedPareto } from './shared-pareto.tsx';
import { SharedRanking } from './shared-ranking.tsx';
import { strangerEntries } from './stranger-entry.ts';
import './shared-board.css';

interface SharedBoardProps {
  board: StrangersBoardFragment;
  address: BoardAddress;
  view: BoardView;
  /** Inside of another page: the answer and the ranking, with a link to the rest. */
  isEmbedded?: boolean;
}

export async function SharedBoard({ board, address, view, isEmbedded = false }: SharedBoardProps): Promise<ReactNode> {
  const locale = await requestLocale();
  const t = translatorOf(locale, 'sharedBoard');
  const words = translatorOf(locale, 'leaderboard');
  const format = translatorOf(locale, 'format');
  const { dataset, protocol, map } = board;
  const unit = errorUnit(protocol, dataset.unit);
  const entries = strangerEntries(board);
  const together = timedTogether(entries);
  const step = formatStep(format, protocol.stepSeconds);
  const reach = formatStep(format, protocol.stepSeconds * protocol.targetSteps);
  const answer = budgetSentence(words, { entries: together.entries, kind: view.cost, budget: view.budget });
  return (
    <main className="shared-board" data-theme={view.theme ?? undefined}>
      {isEmbedded ? null : (
        <header className="shared-brand">
          <img src="/icon.svg" alt="" width={20} height={20} />
          <strong>Stillgraph</strong>
          <SharePanel t={t} name={board.name} address={address} />
        </header>
      )}
      {isEmbedded || map === null || map === undefined ? null : (
        <MapStrip t={t} format={format} map={map} dataset={dataset} />
      )}
      <div className="shared-head">
        <h1>{board.name}</h1>
        <p className="shared-quiet">
          {t.rich('facts', {
            team: board.team,
            sensors: dataset.nodeCount,
            sensorCount: formatCount(dataset.nodeCount),
            step,
            reach,
            seeds: seedWords(words, entries),
            hash: protocol.hash.slice(0, 8),
            version: String(board.version),
            day: board.madeAt.slice(0, 10),
            code: (hash) => <code>{hash}</code>,
            time: (day) => <time dateTime={board.madeAt}>{day}</time>,
          })}
        </p>
        {board.endedAt === null ? null : (
          <p className="shared-quiet" role="note">
            {t('ended', { day: board.endedAt.slice(0, 10) })}
          </p>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="shared-quiet">{t('empty')}</p>
      ) : (
        <>
          <p className="shared-answer">
            {answer.before}
            <strong>{answer.choice}</strong>
            {answer.after}
          </p>
          <SharedRanking
            entries={entries}
            {...{
              t,
              words,
              format,
              totalCount: board.entries.totalCount,
              costs: together.entries,
              protocol,
              unit,
              view,
              isEmbedded,
            }}
          />
        </>
      )}
      {isEmbedded ? (
        <p className="shared-foot">
          {t.rich('embedded', {
            data: dataTitle(t, dataset),
            link: (words) => (
              <a href={address.path} target="_blank" rel="noopener">
                {words}
              </a>
            ),
          })}
        </p>
      ) : (
        <>
          {entries.length === 0 ? null : <SharedPareto {...{ t, words, together, unit, view, address }} />}
          <SharedFoot t={t} board={board} exports={address.exports} />
        </>
      )}
    </main>
  );
}
