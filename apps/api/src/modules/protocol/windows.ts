/** How a protocol cuts a series: first the raw series, then windows inside each part. */
import { cutsOf } from '@stillgraph/ml/config';

/** The fields of a protocol that cut a series. */
export interface Cut {
  readonly inputSteps: number;
  readonly targetSteps: number;
  readonly trainShare: number;
  readonly validationShare: number;
}

export interface Part {
  readonly name: 'train' | 'validation' | 'test';
  /** The first input step of its first window. */
  readonly firstStep: number;
  readonly steps: number;
  /** Windows that lie wholly inside the part. */
  readonly windows: number;
}

/** The parts of a series of `steps` steps, cut where training cuts it. */
export function windowsOfParts(cut: Cut, steps: number): readonly [Part, Part, Part] {
  const { train: validationStart, validation: testStart } = cutsOf(
    { split: { train: cut.trainShare, validation: cut.validationShare } },
    steps,
  );
  const part = (name: Part['name'], firstStep: number, endStep: number): Part => ({
    name,
    firstStep,
    steps: endStep - firstStep,
    windows: Math.max(0, endStep - firstStep - cut.inputSteps - cut.targetSteps + 1),
  });
  return [
    part('train', 0, validationStart),
    part('validation', validationStart, testStart),
    part('test', testStart, steps),
  ];
}

export function testPart(cut: Cut, steps: number): Part {
  return windowsOfParts(cut, steps)[2];
}
