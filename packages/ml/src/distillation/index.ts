/** How a student learns from a teacher; one method a file. */
import type { Method } from '../config/index.ts';
import type { DistillationMethod } from './method.ts';
import { labelsAlone } from './none.ts';
import { response } from './response.ts';

export type { DistillationMethod, LossInputs, LossTerm } from './method.ts';

/** The method that a config describes. */
export function distillationMethod(config: Method): DistillationMethod {
  switch (config.name) {
    case 'none':
      return labelsAlone;
    case 'response':
      return response(config);
  }
}
