import type { ReactNode } from 'react';
import { formatCount, formatShare } from '../../format/index.ts';
import { Empty, Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { alarmSentence } from '../events/alarm-sentence.ts';
import { formatScore, HORIZON_FIGURES } from '../events/event-figures.ts';
import { columnLabel } from '../leaderboard/board-entry.ts';
import { isFinal } from './live-run.ts';
import type { RunStatus } from './live-run.ts';
import type { RunDetail } from './run-detail.ts';

/** How well a run tells an event from none on the test part: what the event is, how often it comes, what calls it. */
export function EventScores({ run, status }: { run: RunDetail; status: RunStatus }): ReactNode {
  const { dataset, protocol } = run.experiment;
  const rows = run.evaluations
    .flatMap(({ event, ...row }) => (event === null ? [] : [{ ...row, event }]))
    .sort((a, b) => a.horizon - b.horizon);
  const all = rows.find(({ horizon }) => horizon === 0);
  return (
    <Pane title="Event scores" end="test part, all sensors">
      <p className="note">
        <strong>The event: {protocol.eventLabel}.</strong> {protocol.eventDefinition}
      </p>
      {all === undefined ? (
        <Empty>{absence(run, status)}</Empty>
      ) : (
        <>
          <dl className="facts">
            <dt>Prevalence</dt>
            <dd>
              {formatShare(all.event.prevalence, 2)} of the {formatCount(all.validCount)} known labels are events: who
              knows nothing has an AUPRC of {formatScore(all.event.prevalence)}
            </dd>
            <dt>Threshold</dt>
            <dd>
              An event is called from a probability of {formatScore(all.event.threshold)} on: the one with the best F1
              on the validation part, each horizon with its own
            </dd>
            <dt>Alarms</dt>
            <dd>{alarmSentence(all.event.alarms)}</dd>
          </dl>
          <TableScroll label="Event scores by horizon">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Ahead</th>
                  {HORIZON_FIGURES.map(({ key, head, title }) => (
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
                        ? 'all together'
                        : columnLabel({ horizon, cumulative: false }, dataset.stepSeconds)}
                    </td>
                    {HORIZON_FIGURES.map(({ key, of }) => (
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
function absence({ testWithheld }: RunDetail, status: RunStatus): string {
  if (!isFinal(status)) return 'The scores come at the end of the run.';
  if (status !== 'SUCCEEDED') return 'The run did not come to its end, so nothing was scored.';
  return testWithheld
    ? 'The run is a trial: the validation part judges it, and its test part was not looked at.'
    : 'No scores of the event were kept of this run.';
}
