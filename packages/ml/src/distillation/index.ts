/** How a student learns from a teacher; one method a file. */
import type { Method, MethodTerm } from '../config/index.ts';
import { attentionTransfer } from './attention-transfer.ts';
import { hint } from './hint.ts';
import type { DistillationMethod, LossPart } from './method.ts';
import { labelsAlone } from './none.ts';
import { response } from './response.ts';
import { smoothedLabels } from './smoothed-labels.ts';
import { spatialRelation } from './spatial-relation.ts';
import { teacherBounded } from './teacher-bounded.ts';
import { temporalRelation } from './temporal-relation.ts';
import { weightedSum } from './weighted-sum.ts';

export type { DistillationMethod, HiddenPair, LossInputs, LossTerm } from './method.ts';
export { quantileError } from './quantile-loss.ts';

/** The method that a config describes. */
export function distillationMethod(config: Method): DistillationMethod {
  switch (config.name) {
    case 'none':
      return labelsAlone;
    case 'response':
      return weightedSum(1 - config.weight, [response(config)]);
    case 'teacher-bounded':
    case 'temporal-relation':
    case 'hint':
    case 'attention-transfer':
    case 'spatial-relation':
      return weightedSum(1, [part(config)]);
    case 'shuffled-teacher':
      return weightedSum(1 - config.weight, [response({ ...config, confidence: 'plain', tau: 1 })], {
        shufflesTeacher: true,
      });
    case 'smoothed-labels':
      return smoothedLabels(config);
    case 'profile-teacher':
      return weightedSum(1 - config.weight, [response({ ...config, confidence: 'plain', tau: 1 })], {
        profileTeaches: true,
      });
    case 'composed':
      return weightedSum(config.labelWeight, config.terms.map(part));
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
  }
}
