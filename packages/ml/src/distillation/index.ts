/** How a student learns from a teacher; one method a file. */
import { controlledMethod, type Method, type MethodTerm } from '../config/index.ts';
import { attentionTransfer } from './attention-transfer.ts';
import { hint } from './hint.ts';
import type { DistillationMethod, LabelLoss, LossPart } from './method.ts';
import { labelError, labelsAlone } from './none.ts';
import { response } from './response.ts';
import { smoothedLabels } from './smoothed-labels.ts';
import { softLabels } from './soft-labels.ts';
import { spatialRelation } from './spatial-relation.ts';
import { teacherBounded } from './teacher-bounded.ts';
import { temporalRelation } from './temporal-relation.ts';
import { weightedSum } from './weighted-sum.ts';

export { labelCrossEntropy } from './cross-entropy.ts';
export type { DistillationMethod, HiddenPair, LossInputs, LossTerm } from './method.ts';
export { quantileError } from './quantile-loss.ts';

/**
 * The method that a config describes.
 *
 * @param label loss of the labels: the mean absolute error of a forecast when left out
 */
export function distillationMethod(config: Method, label: LabelLoss = labelError): DistillationMethod {
  const sum = (weight: number, parts: LossPart[]) => weightedSum({ weight, loss: label }, parts);
  switch (config.name) {
    case 'none':
      return labelsAlone(label);
    case 'response':
    case 'soft-labels':
      return sum(1 - config.weight, [part(config)]);
    case 'teacher-bounded':
    case 'temporal-relation':
    case 'hint':
    case 'attention-transfer':
    case 'spatial-relation':
      return sum(1, [part(config)]);
    case 'shuffled-teacher':
      return { ...distillationMethod(controlledMethod(config), label), shufflesTeacher: true };
    case 'smoothed-labels':
      return smoothedLabels(config);
    case 'profile-teacher':
      return { ...distillationMethod(controlledMethod(config), label), profileTeaches: true };
    case 'composed':
      return sum(config.labelWeight, config.terms.map(part));
  }
}

function part(term: MethodTerm): LossPart {
  switch (term.name) {
    case 'response':
      return response(term);
    case 'teacher-bounded':
      return teacherBounded(term);
    case 'temporal-relation':
      return temporalRelation(term);
    case 'hint':
      return hint(term);
    case 'attention-transfer':
      return attentionTransfer(term);
    case 'spatial-relation':
      return spatialRelation(term);
    case 'soft-labels':
      return softLabels(term);
  }
}
