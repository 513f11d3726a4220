/** The part of a model card that says how well an event is told from none. */
import { unitText } from '@stillgraph/db';
import { eventDefinition, type EventDefinition } from '@stillgraph/ml/config';
import type { CardFacts } from './facts.ts';
import { count, figure, percent, plain, span, table } from './text.ts';

type Score = NonNullable<CardFacts['scores'][number]['event']>;

/** What the event is, how often it comes, what calls it and what that is worth, on the test part. */
export function toldApart({ dataset, protocol, scores }: CardFacts, event: EventDefinition): string {
  const rows = scores.flatMap(({ event: score, ...row }) => (score == null ? [] : [{ ...row, score }]));
  const definition = plain(eventDefinition(event, unitText(dataset.unit)));
  const all = rows.find(({ horizon }) => horizon === 0);
  if (all === undefined) return `${definition}\n\nNo scores of the event were kept of this run.`;
  const { prevalence, averagePrecision, threshold } = all.score;
  const shown = rows.filter(({ horizon }) => horizon === 0 || protocol.reportedHorizons.includes(horizon));
  return [
    definition,
    [
      `- ${percent(prevalence, 2)} of the ${count(all.validCount)} known labels are events: who knows nothing has an AUPRC (area under the precision-recall curve) of ${figure(prevalence, 4)}, this run ${figure(averagePrecision, 4)}`,
      `- An event is called from a probability of ${figure(threshold, 4)} on: the threshold with the best F1 on the validation part, each horizon with its own`,
      ...alarms(all.score.alarms),
    ].join('\n'),
    table(
      ['ahead', 'cross-entropy, nats', 'prevalence', 'AUPRC', 'AUPRC within a sensor', 'F1', 'precision', 'recall'],
      shown.map(({ horizon, score }) => [
        horizon === 0 ? 'all together' : span(horizon * dataset.stepSeconds),
        figure(score.crossEntropy, 4),
        figure(score.prevalence, 4),
        figure(score.averagePrecision, 4),
        figure(score.nodeAveragePrecision, 4),
        figure(score.f1),
        figure(score.precision),
        figure(score.recall),
      ]),
    ),
  ].join('\n\n');
}

function alarms(score: Score['alarms']): string[] {
  if (score === null) return [];
  const { events, detected, late, falsePerNodeDay, leadMinutes } = score;
  // Absent of a run that was scored before late ones were told apart: then a lead may be below 0.
  const isOld = late === undefined;
  const lead =
    leadMinutes === null
      ? ''
      : `, in the median ${isOld ? 'with a lead of' : 'by'} ${figure(leadMinutes.median, 0)} min (quartiles ${figure(leadMinutes.low, 0)} to ${figure(leadMinutes.high, 0)})`;
  return [
    [
      `- Alarms: ${count(detected)} of ${count(events)} events ${isOld ? 'had one, early or late' : 'were told ahead'}${lead}`,
      ...(late ? [`; ${count(late)} were met when they had begun`] : []),
      `; ${figure(falsePerNodeDay, 2)} false alarms for each sensor and day`,
    ].join(''),
  ];
}
