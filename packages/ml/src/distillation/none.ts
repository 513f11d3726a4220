import { weightedError } from './masked-error.ts';
import type { DistillationMethod, LabelLoss, LossInputs } from './method.ts';

/** The loss of a forecast's labels: the mean error where a label is observed and allowed. */
export function labelError({ prediction, target, labelMask, loss }: LossInputs) {
  return weightedError(prediction, target, labelMask, loss);
}

/** The control, and how teachers learn: labels alone. */
export function labelsAlone(label: LabelLoss): DistillationMethod {
  return {
    termNames: ['label'],
    usesTeacher: false,
    learnsUnlabelled: false,
    shufflesTeacher: false,
    usesHidden: false,
    projections: () => [],
    terms: (inputs) => [{ name: 'label', weight: 1, value: label(inputs) }],
  };
}
