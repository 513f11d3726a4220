import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount, formatShare } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import { Empty, Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { alarmSentence } from '../events/alarm-sentence.ts';
import { formatScore, horizonFigures } from '../events/event-figures.ts';
import { columnLabel } from '../leaderboard/board-entry.ts';
import { isFinal } from './live-run.ts';
import type { RunStatus } from './live-run.ts';
import type { RunDetail } from './run-detail.ts';

/** How well a run tells an event from none on the test part: what the event is, how often it comes, what calls it. */
export function EventScores({ run, status }: { run: RunDetail; status: RunStatus }): ReactNode {
  const t = useTranslations('run');
  const eventWords = useTranslations('events');
  const figures = horizonFigures(eventWords);
  const words = useTranslations('leaderboard');
  const format = useTranslations('format');
  const { dataset, protocol } = run.experiment;
  const rows = run.evaluations
    .flatMap(({ event, ...row }) => (event === null ? [] : [{ ...row, event }]))
    .sort((a, b) => a.horizon - b.horizon);
  const all = rows.find(({ horizon }) => horizon === 0);
  return (
    <Pane title={t('event.title')} end={t('event.note')}>
      <p className="note">
        <strong>{t('event.theEvent', { label: protocol.eventLabel ?? '' })}</strong> {protocol.eventDefinition}
      </p>
      {all === undefined ? (
        <Empty>{absence(t, run, status)}</Empty>
      ) : (
        <>
          <dl className="facts">
            <dt>{t('event.prevalence')}</dt>
            <dd>
              {t('event.prevalenceWords', {
                share: formatShare(all.event.prevalence, 2),
                count: formatCount(all.validCount),
                score: formatScore(all.event.prevalence),
              })}
            </dd>
            <dt>{t('event.threshold')}</dt>
            <dd>{t('event.thresholdWords', { score: formatScore(all.event.threshold) })}</dd>
            <dt>{t('event.alarms')}</dt>
            <dd>{alarmSentence(eventWords, all.event.alarms)}</dd>
          </dl>
          <TableScroll label={t('event.table')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('event.ahead')}</th>
                  {figures.map(({ key, head, title }) => (
                    <th key={key} scope="col" className="num" title={title}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ horizon, event }) => (
                  <tr
                    key={horizon}
                    data-reported={horizon === 0 || protocol.reportedHorizons.includes(horizon) ? '' : undefined}
                  >
                    <td>
                      {horizon === 0
                        ? t('event.all')
                        : columnLabel(words, format, { horizon, cumulative: false }, dataset.stepSeconds)}
                    </td>
                    {figures.map(({ key, of }) => (
                      <td key={key} className="num">
                        {of(event)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </Pane>
  );
}

/** Why there are no scores to show. */
function absence(t: Translator<'run'>, { testWithheld }: RunDetail, status: RunStatus): string {
  if (!isFinal(status)) return t('event.later');
  if (status !== 'SUCCEEDED') return t('event.ended');
  return testWithheld ? t('event.trial') : t('event.notKept');
}
