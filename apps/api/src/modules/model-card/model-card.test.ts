import { describe, expect, it } from 'vitest';
import { facts, STUDENT, STUDENT_CONFIG } from '../../testing/card-facts.ts';
import { modelCard } from './model-card.ts';

describe('a model card', () => {
  it('says what it is, on which data, with which errors, beside its control, and how to rebuild it', () => {
    const card = modelCard(facts());
    for (const words of [
      '# STID-s 32/2, response 0.9, seed 2',
      'A student distilled from ensemble of 3 by response 0.9. It forecasts speed at 207 sensors: from the last 1 h to the next 1 h, in steps of 5 min.',
      '- Speeds \\<of\\> a \\| city, 2012-03-01 08:00 UTC to 2012-04-20 08:00 UTC',
      '(2,858 windows from 2012-04-10 08:00 UTC), forecast once',
      '- Licence of the data: Attribution-NonCommercial 4.0 (CC-BY-NC-4.0); no commercial use, which holds for this model too; to be named: City of A',
      '| ahead | MAE, mph | RMSE, mph | MAPE, % | 90 % interval ± | held | adaptive ± | held |',
      '| mean of all | 3.000 | 6.000 | – | – | – | – | – |',
      '| 07:00 to 07:59 | 3.500 | 1,000 | 7 |\n| 09:00 to 09:59 | 4.500 | 1,000 | 7 |\n| free | 1.500 | 12,345 | 10 |',
      '| noise of half a deviation on every reading | 4.000 | 3.000 | 96 |',
      '| test | 0.500 | 48.1 % | 0.90 |',
      '| 15 min | 3.300 | 6.000 | – | 7.25 | 89 % | 99.00 | 50 % |',
      'Over 2 paired seeds its error is -0.100 mph (95 % from -0.150 to -0.050) against the same network trained from labels alone: better beyond chance.',
      '- 14,232 parameters\n- To ship: weights 56,928 bytes and tables of inputs 476,936 bytes',
      'median 0.24 ms (engine traced, 2 thread(s) on A processor)',
      '- config c0ffee',
      '- data da7a',
      '- protocol 9107',
      '"name": "stid-s"',
    ]) {
      expect(card).toContain(words);
    }
    expect(card).not.toContain('| 5 min |');
  });

  it('says of an event what was predicted, how well it is told from none, and no word of readings', () => {
    const { protocol } = facts();
    const alarms = { events: 60, detected: 30, late: 4, alarms: 41, falsePerNodeDay: 0.214 };
    const event = {
      ...{
        crossEntropy: 0.0154,
        brier: 0.01,
        prevalence: 0.0123,
        averagePrecision: 0.3456,
        nodeAveragePrecision: null,
      },
      ...{ threshold: 0.31, precision: 0.5, recall: 0.25, f1: 0.333 },
      alarms: { ...alarms, leadMinutes: { median: 15, low: 5, high: 25 } },
    };
    const given = facts({
      protocol: {
        ...protocol,
        event: { name: 'exceedance', comparison: 'below', reference: 'value', threshold: 40 },
      },
      scores: [{ horizon: 0, mae: 0.03, rmse: 0.1, mape: null, validCount: 12_345, event }],
      intervals: [],
    });
    const card = modelCard(given);
    for (const words of [
      'It gives the probability of an event, below 40 mph, at 207 sensors',
      '## The event on the test part\n\nThe reading of the target step is below 40 mph.',
      '- 1.23 % of the 12,345 known labels are events: who knows nothing has an AUPRC (area under the precision-recall curve) of 0.0123, this run 0.3456',
      'from a probability of 0.3100 on: the threshold with the best F1 on the validation part',
      '- Alarms: 30 of 60 events were told ahead, in the median by 15 min (quartiles 5 to 25); 4 were met when they had begun; 0.21 false alarms for each sensor and day',
      '| all together | 0.0154 | 0.0123 | 0.3456 | – | 0.333 | 0.500 | 0.250 |',
      'its error is -0.1000 nats',
      '| where | cross-entropy, nats | readings | days |',
      '| stress | cross-entropy, nats | without it, nats | windows |',
    ]) {
      expect(card).toContain(words);
    }
    expect(card).not.toContain('MAE');
    // Scored before late alarms were told apart.
    const { late: _, ...before } = event.alarms;
    const scores = given.scores.map((row) => ({ ...row, event: { ...event, alarms: before } }));
    expect(modelCard({ ...given, scores })).toContain(
      '- Alarms: 30 of 60 events had one, early or late, in the median with a lead of 15 min (quartiles 5 to 25); 0.21 false',
    );
  });

  it('says what was checked for leaks, and what a check refuses or notes', () => {
    expect(modelCard(facts())).toContain('## Checked for leaks\n\n- Passed: scaler, test part\n');
    const [scaler, once] = facts().lint;
    const refused = { ...once, verdict: 'REFUSE', detail: 'the test part was forecast 3 times' };
    const card = modelCard(
      facts({
        lint: [{ ...scaler, verdict: 'NOTE', detail: 'not known' }, refused],
        testForecasts: 3,
        entry: null,
        pairs: null,
      }),
    );
    for (const words of [
      '- Refused, which keeps the run off leaderboards: test part: the test part was forecast 3 times\n- Noted: scaler: not known\n',
      'forecast with 3 sets of weights',
      'Not ranked: the leakage linter keeps the run off leaderboards.',
      '- The leakage linter refused it',
    ]) {
      expect(card).toContain(words);
    }
    const unchecked = modelCard(facts({ lint: [], testForecasts: null }));
    expect(unchecked).toContain('## Checked for leaks\n\nNot checked: the run kept no record of what it read.');
    expect(unchecked).not.toContain('forecast once');
  });

  it('says of a run of before that tables of inputs were not counted', () => {
    const card = modelCard(facts({ run: { ...STUDENT, inputBytes: null } }));
    expect(card).toContain('- Weights of 56,928 bytes; measured before the tables of inputs');
    expect(card).not.toContain('To ship');
  });

  it('names the share of the labels that was seen', () => {
    expect(modelCard(facts())).not.toContain('saw the labels');
    expect(modelCard(facts({ labelShare: 0.05 }))).toContain(
      '- Of the part to learn from it saw the labels of 5 % of the windows, in blocks of one hour that its seed drew\n',
    );
  });

  it('says of a student that began with the weights of another run whose data those had learnt', () => {
    const transfer = { run: { ...STUDENT, method: 'transfer', methodLabel: 'transfer' }, teachers: [] };
    expect(
      modelCard(facts({ ...transfer, source: { label: 'STID-s 32/2', otherDataset: 'A second city' } })),
    ).toContain('from the weights of a trained STID-s 32/2 of another dataset, A second city, on. It forecasts');
    expect(modelCard(facts({ ...transfer, source: { label: 'STID-s 32/2', otherDataset: null } }))).toContain(
      'from the weights of a trained STID-s 32/2 of the same dataset on. It forecasts',
    );
  });

  it('holds a network in eight bits against the network that it was', () => {
    const quantised = {
      ...{ role: 'quantised', model: { name: 'stid-s' }, compression: { name: 'int8' }, method: { name: 'response' } },
      ...{ labelShare: 1, protocol: { inputSteps: 12, targetSteps: 12 }, inputs: {}, form: 'deviation', seed: 2 },
    };
    const card = modelCard(facts({ run: { ...STUDENT, config: quantised }, heldAgainst: 'SOURCE' }));
    expect(card).toContain('## Beside the network that it was before it was made smaller');
    expect(card).toContain('nearer to the truth than before');
    expect(card).not.toContain('Beside its teacher');
    expect(card).toContain('trained from labels alone, made smaller in the same way: better beyond chance.');
  });

  it('names what it is shown beside the readings, and what its own quantiles enclose', () => {
    const config = { ...STUDENT_CONFIG, inputs: { covariates: ['humidity', 'wind'] } };
    const around = (kind: string, level: number, coverage: number) => ({
      ...{ kind, level, horizon: 3, coverage, halfWidth: 7.25 },
    });
    const intervals = [around('SPLIT', 0.9, 0.8), around('QUANTILE', 0.9, 0.74), around('QUANTILE', 0.5, 0.4)];
    const card = modelCard(facts({ run: { ...STUDENT, config }, intervals }));
    expect(card).toContain('from the last 1 h, with humidity and wind beside it, to the next 1 h');
    expect(card).toContain('| 90 % interval ± | held | between quantiles ± | held |');
    expect(card).toContain('| 7.25 | 80 % | 7.25 | 74 % |');
  });

  it('counts pairs of seeds, not seeds', () => {
    expect(modelCard(facts({ pairs: 1 }))).toContain('Over 1 paired seed its error is');
    expect(modelCard(facts({ pairs: 0 }))).toContain('Without a seed that both have, its mean error is -0.100 mph');
    expect(modelCard(facts({ pairs: 2, entry: { ...facts().entry, againstControlMean: null } }))).toContain(
      'Over 3 seeds:',
    );
  });

  it('tells controls and teachers as what they are', () => {
    const run = { ...STUDENT, method: 'none', methodLabel: 'control' };
    const control = modelCard(facts({ teachers: [], run, controlOf: ['response 0.9', 'transfer'] }));
    expect(control).toContain('A student trained from labels alone.');
    expect(control).toContain('It is a control itself: beside it stand response 0.9, transfer.');
    expect(modelCard(facts({ teachers: [], run }))).toContain('It is a control itself: no run stands beside it.');
    const shuffled = modelCard(facts({ run: { ...STUDENT, method: 'shuffled-teacher' } }));
    expect(shuffled).toContain('A student, a control, taught by forecasts of ensemble of 3 for other days.');
    const smoothed = modelCard(
      facts({ teachers: [], run: { ...STUDENT, method: 'smoothed-labels', methodLabel: 'smoothed labels 0.9' } }),
    );
    expect(smoothed).toContain('A student, a control without a teacher, taught by smoothed labels 0.9.');
    const teacher = modelCard(facts({ teachers: [], run: { ...STUDENT, kind: 'TEACHER', methodLabel: null } }));
    expect(teacher).toContain('# STID-s 32/2, seed 2');
    expect(teacher).not.toContain('## Beside its control');
  });

  it('says of a run that is ranked as a copy where the copy is', () => {
    const card = modelCard(facts({ copyIn: 'Another <question>' }));
    expect(card).toMatch(/Ranked as a copy of the same configuration in Another .*\. Over 2 paired seeds its error/);
    expect(card).not.toContain('not ranked yet');
  });
});
