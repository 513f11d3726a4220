import { expect, test } from 'vitest';
import { fitBaseline, predictWindows } from '../baselines/index.ts';
import { inputsSchema } from '../config/training.ts';
import { protocolSchema } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { smallSeries } from '../training/testing/small-run.ts';
import { scoreEvent } from './event-score.ts';
import { stressScores } from './stress.ts';

const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 } as const;
const protocol = protocolSchema.parse({ inputSteps: 6, targetSteps: 4, reportedHorizons: [1], event });

test('probabilities of an event are judged by their cross-entropy under stress too', async () => {
  const data = prepareData(smallSeries(), protocol);
  const baseline = fitBaseline({ name: 'logistic-regression' }, data, inputsSchema.parse({}));
  const probabilities = predictWindows(baseline, data.windows.test, data);
  const scores = await stressScores({
    data,
    adjacency: null,
    predictions: probabilities,
    forecast: (other, windows) => Promise.resolve(predictWindows(baseline.over(other), windows, data)),
  });
  const [all] = scoreEvent({ probabilities, starts: data.windows.test, series: data.series, protocol, event });
  const unusual = scores.find(({ scenario }) => scenario === 'unusual');
  expect(unusual?.cleanMae).toBeCloseTo(all?.event.crossEntropy ?? NaN);
  const noise = scores.find(({ scenario }) => scenario === 'noise');
  expect(noise?.mae).toBeGreaterThan(noise?.cleanMae ?? NaN);
});
