import { weightedAbsoluteError } from './masked-error.ts';
import type { DistillationMethod } from './method.ts';

/** The control, and how teachers learn: the mean absolute error to the labels alone. */
export const labelsAlone: DistillationMethod = {
  termNames: ['label'],
  usesTeacher: false,
  terms: ({ prediction, target, labelMask }) => [
    { name: 'label', weight: 1, value: weightedAbsoluteError(prediction, target, labelMask) },
  ],
};
