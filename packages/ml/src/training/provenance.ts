import { cutsOf, type Protocol, type Provenance } from '../config/index.ts';
import { ownDayShare, ownDayShareOfRates, seriesSigns, type PreparedData, type Series } from '../data/index.ts';

/**
 * The record of a run, for the linter: what it read, which windows it used, and what the series itself shows.
 */
export function provenanceOf(data: PreparedData): Provenance {
  const { series, protocol, windows, reads } = data;
  const length = protocol.inputSteps + protocol.targetSteps;
  const told = (starts: Int32Array): Provenance['windows']['train'] => ({
    count: starts.length,
    distinct: new Set(starts).size,
    from: starts.length === 0 ? 0 : starts.reduce((least, start) => Math.min(least, start), Infinity),
    to: starts.length === 0 ? 0 : starts.reduce((most, start) => Math.max(most, start), 0) + length,
  });
  return {
    steps: series.steps,
    reads: reads.record(),
    shownAhead: reads.shownAhead,
    shown: reads.shown,
    windows: { train: told(windows.train), validation: told(windows.validation), test: told(windows.test) },
    testForecasts: reads.testForecasts,
    ownDayShare: ownDayShareOf(data),
    series: signsOf(data, protocol),
  };
}

/** Of an event both profiles are inputs, that of the readings and its rates: the larger of what they hold of the windows that read them. */
function ownDayShareOf({ series, protocol, event, learnt }: PreparedData): number | null {
  const { train } = cutsOf(protocol, series.steps);
  const options = { learnt, windowSteps: protocol.inputSteps + protocol.targetSteps };
  const ofReadings = ownDayShare(series, train, options);
  const ofRates = event === null ? null : ownDayShareOfRates(series, event, train, options);
  return ofReadings === null || ofRates === null ? (ofReadings ?? ofRates) : Math.max(ofReadings, ofRates);
}

/** Signs of a series do not change from run to run: those of the last protocol are kept with it. */
const known = new WeakMap<Series, { readonly protocol: string; readonly signs: Provenance['series'] }>();

function signsOf({ series, windows }: PreparedData, protocol: Protocol): Provenance['series'] {
  const key = JSON.stringify(protocol);
  const before = known.get(series);
  if (before?.protocol === key) return before.signs;
  const signs = seriesSigns(series, protocol, windows);
  known.set(series, { protocol: key, signs });
  return signs;
}
