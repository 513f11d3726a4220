/** The parts of a model card on broken inputs and on the teacher. */
import { unitText } from '@stillgraph/db';
import type { CardFacts } from './facts.ts';
import { eventOf, measureOf } from './measure.ts';
import { count, figure, percent, table } from './text.ts';

type Scenario = NonNullable<CardFacts['diagnostics']>['stress'][number]['scenario'];

const scenarios: Readonly<Record<Scenario, string>> = {
  'outage-10': '10 % of the sensors without readings',
  'outage-30': '30 % of the sensors without readings',
  'stuck-30': '30 % of the sensors stuck at one reading',
  noise: 'noise of half a deviation on every reading',
  incident: 'an incident in the window or its target, at the sensor or within one edge, inputs whole',
  unusual: 'the tenth of the windows farthest from the usual, inputs whole',
};

export function underStress(facts: CardFacts): string {
  const { diagnostics } = facts;
  if (diagnostics === null || diagnostics.stress.length === 0) return 'Not measured for this run.';
  const { title, unit, digits } = measureOf(facts);
  return table(
    ['stress', title, `without it, ${unit}`, 'windows'],
    diagnostics.stress.map(({ scenario, mae, cleanMae, windows }) => [
      scenarios[scenario],
      figure(mae, digits),
      figure(cleanMae, digits),
      count(windows),
    ]),
  );
}

/** Only of a run that was held against a teacher, or against the network that it was before it was made smaller. */
export function besideItsTeacher(facts: CardFacts): string {
  const { diagnostics, dataset, heldAgainst } = facts;
  const isEvent = eventOf(facts) !== null;
  return table(
    [
      'part',
      isEvent ? 'distance of the probabilities' : `distance of the forecasts, ${unitText(dataset.unit)}`,
      heldAgainst === 'TEACHER' ? 'nearer to the truth than the teacher' : 'nearer to the truth than before',
      'correlation of errors',
    ],
    (diagnostics?.fidelity ?? []).map(({ split, mae, studentNearer, errorCorrelation }) => [
      split.toLowerCase(),
      figure(mae),
      percent(studentNearer, 1),
      figure(errorCorrelation, 2),
    ]),
  );
}
