/** A finished student beside what it learnt from, as its worker takes it. */
import { fidelity, windowsOf, type RunOutcome, type Series } from '@stillgraph/ml';
import { taken } from './filed-array.ts';
import type { RunOrder } from './messages.ts';
import type { FinishedOutcome } from './outcome-message.ts';

type Parts = Pick<RunOutcome['predictions'], 'validation' | 'test'>;

/** @returns null where there is nothing to hold the run against, or it has no forecasts of the test part */
export function fidelityOf(own: Parts, { besides, config }: RunOrder, series: Series): FinishedOutcome['fidelity'] {
  if (besides.length === 0 || own.test.length === 0) return null;
  const { protocol } = config;
  const windows = windowsOf(protocol, series.steps);
  const of = (part: keyof Parts) => {
    const teacher = meanOf(besides.map((beside) => taken(beside[part])));
    const found = fidelity({ student: own[part], teacher, starts: windows[part], series, protocol });
    return { ...found, nodes: [...found.nodes], hours: [...found.hours] };
  };
  return { validation: of('validation'), test: of('test') };
}

function meanOf([first = new Float32Array(), ...others]: readonly Float32Array[]): Float32Array {
  if (others.length === 0) return first;
  const count = others.length + 1;
  return first.map((value, at) => others.reduce((sum, other) => sum + (other[at] ?? NaN), value) / count);
}
