/** The parts of a model card on broken inputs and on the teacher. */
import { unitText } from '@stillgraph/db';
import type { CardFacts } from './facts.ts';
import { count, figure, percent, table } from './text.ts';

type Scenario = NonNullable<CardFacts['diagnostics']>['stress'][number]['scenario'];

const scenarios: Readonly<Record<Scenario, string>> = {
  'outage-10': '10 % of the sensors without readings',
  'outage-30': '30 % of the sensors without readings',
  'stuck-30': '30 % of the sensors stuck at one reading',
  noise: 'noise of half a deviation on every reading',
  unusual: 'the tenth of the windows farthest from the usual, inputs whole',
};

export function underStress({ diagnostics, dataset }: CardFacts): string {
  if (diagnostics === null || diagnostics.stress.length === 0) return 'Not measured for this run.';
  const unit = unitText(dataset.unit);
  return table(
    ['stress', `MAE, ${unit}`, `without it, ${unit}`, 'windows'],
    diagnostics.stress.map(({ scenario, mae, cleanMae, windows }) => [
      scenarios[scenario],
      figure(mae),
      figure(cleanMae),
      count(windows),
    ]),
  );
}

/** Only of a run that was held against a teacher. */
export function besideItsTeacher({ diagnostics, dataset }: CardFacts): string {
  return table(
    [
      'part',
      `distance of the forecasts, ${unitText(dataset.unit)}`,
      'nearer to the truth than the teacher',
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
