import { describe, expect, it } from 'vitest';
import { fitBaseline, predictWindows } from '../baselines/index.ts';
import { inputsSchema } from '../config/training.ts';
import { protocolSchema } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { NODES, smallGraph, smallSeries } from '../training/testing/small-run.ts';
import { corrupted } from './corruption.ts';
import { stressScores } from './stress.ts';

const protocol = protocolSchema.parse({ inputSteps: 6, targetSteps: 4, reportedHorizons: [1] });
const data = prepareData(smallSeries(), protocol);
const starts = Int32Array.of(data.windows.test[0] ?? 0, (data.windows.test[0] ?? 0) + 6);
const inWindow = (start: number) => ({ from: start * NODES, to: (start + 6) * NODES });

describe('a broken copy', () => {
  it('silences a share of the nodes over a window, and touches nothing else', () => {
    const series = corrupted(data, starts, 'outage-30', 1);
    for (const start of starts) {
      const { from, to } = inWindow(start);
      const silent = series.mask.subarray(from, to).reduce((count, seen) => count + 1 - seen, 0);
      expect(silent).toBe(Math.round(0.3 * NODES) * 6);
    }
    const total = series.mask.reduce((count, seen) => count + 1 - seen, 0);
    expect(total).toBe(2 * Math.round(0.3 * NODES) * 6);
    expect(series.values).toEqual(data.series.values);
  });
  it('repeats the first reading of a stuck sensor', () => {
    const { values, mask } = corrupted(data, starts.subarray(0, 1), 'stuck-30', 1);
    const { from } = inWindow(starts[0] ?? 0);
    const stuck = Array.from({ length: NODES }, (_, node) => node).filter((node) =>
      [1, 2, 3, 4, 5].every((t) => values[from + t * NODES + node] === values[from + node]),
    );
    expect(stuck).toHaveLength(Math.round(0.3 * NODES));
    expect(mask).toEqual(data.series.mask);
  });
  it('adds noise to the input steps alone, the same for the same seed', () => {
    const once = corrupted(data, starts.subarray(0, 1), 'noise', 1).values;
    expect(corrupted(data, starts.subarray(0, 1), 'noise', 1).values).toEqual(once);
    expect(corrupted(data, starts.subarray(0, 1), 'noise', 2).values).not.toEqual(once);
    const { from, to } = inWindow(starts[0] ?? 0);
    const changed = [...once.keys()].filter((at) => once[at] !== data.series.values[at]);
    expect(changed).toEqual(Array.from({ length: to - from }, (_, index) => from + index));
  });
});

describe('stress', () => {
  const scoresOf = async (name: 'last-value' | 'historical-average' | 'ridge-node', of = data) => {
    const baseline = fitBaseline({ name }, of, inputsSchema.parse({}));
    const found = await stressScores({
      ...{ data: of, adjacency: smallGraph() },
      predictions: predictWindows(baseline, of.windows.test, of),
      forecast: (other, windows) => Promise.resolve(predictWindows(baseline.over(other), windows, of)),
    });
    return new Map(found.map((score) => [score.scenario, score]));
  };
  it('changes nothing for a forecast that looks at no reading', async () => {
    const scores = await scoresOf('historical-average');
    for (const scenario of ['outage-10', 'outage-30', 'stuck-30', 'noise'] as const) {
      expect(scores.get(scenario)?.mae, scenario).toBe(scores.get(scenario)?.cleanMae);
    }
    const unusual = scores.get('unusual');
    expect(unusual?.mae).toBeGreaterThan(unusual?.cleanMae ?? NaN);
    expect(unusual?.windows).toBe(Math.round(0.1 * data.windows.test.length));
  });
  it('shows on forecasts that follow the readings, and forecasts unbroken data as before', async () => {
    for (const name of ['last-value', 'ridge-node'] as const) {
      const scores = await scoresOf(name);
      const noise = scores.get('noise');
      expect(noise?.mae, name).not.toBe(noise?.cleanMae);
      if (name === 'last-value') expect(noise?.mae).toBeGreaterThan(noise?.cleanMae ?? NaN);
      expect(noise?.windows).toBe(Math.ceil(data.windows.test.length / 6));
      const baseline = fitBaseline({ name }, data, inputsSchema.parse({}));
      expect(predictWindows(baseline.over(data.series), starts, data)).toEqual(predictWindows(baseline, starts, data));
    }
  });
  it('judges all runs on the same unusual windows, whatever labels they had and however they saw the readings', async () => {
    const baseline = fitBaseline({ name: 'last-value' }, data, inputsSchema.parse({}));
    const predictions = predictWindows(baseline, data.windows.test, data);
    const unusualOf = async (of: typeof data) => {
      const forecast = (_: unknown, windows: Int32Array) =>
        Promise.resolve(new Float32Array(windows.length * protocol.targetSteps * NODES));
      const found = await stressScores({ data: of, adjacency: null, predictions, forecast });
      return found.find(({ scenario }) => scenario === 'unusual');
    };
    const series = smallSeries();
    const whole = await unusualOf(data);
    expect(whole?.windows).toBeGreaterThan(0);
    expect(await unusualOf(prepareData(series, protocol, { budget: { share: 0.2, seed: 1 } }))).toEqual(whole);
    expect(await unusualOf(prepareData(series, protocol, { inputs: { logScale: true } }))).toEqual(whole);
  });
  it('tells the windows with an incident at the node or within one edge apart, where the dataset has labels', async () => {
    const series = smallSeries();
    const labels = new Int8Array(series.values.length);
    const [first = 0] = data.windows.test;
    // In the last target step of the first ten windows, at the node that an edge leads to from 2 and one leaves for 4.
    labels[(first + 9) * NODES + 3] = 1;
    const labelled = prepareData({ ...series, labels }, protocol);
    const scores = await scoresOf('last-value', labelled);
    expect(scores.has('unusual')).toBe(false);
    const baseline = fitBaseline({ name: 'last-value' }, data, inputsSchema.parse({}));
    const predictions = predictWindows(baseline, data.windows.test, data);
    let [sum, count] = [0, 0];
    for (let window = 0; window < 10; window += 1) {
      for (let step = 0; step < 4; step += 1) {
        for (const node of [2, 3, 4]) {
          const truth = series.values[(first + window + 6 + step) * NODES + node] ?? NaN;
          sum += Math.abs((predictions[(window * 4 + step) * NODES + node] ?? NaN) - truth);
          count += 1;
        }
      }
    }
    const incident = scores.get('incident');
    expect(incident).toMatchObject({ windows: 10, validCount: count });
    expect(incident?.mae).toBeCloseTo(sum / count, 5);
    const whole = (await scoresOf('last-value')).get('unusual');
    expect(incident?.cleanMae).toBe(whole?.cleanMae);
  });
});
