/** What no single field can see: which inputs, sizes and trainings of a network do not go together. */
import { usesHidden, type Method } from './distillation.ts';
import type { NetworkModel } from './models.ts';
import { DEFAULT_WARM_UP, type Form, type Inputs, type Training } from './training.ts';

export interface Fault {
  readonly message: string;
  /** Where it lies, from the config that holds model, training, inputs and form. */
  readonly path: readonly string[];
}

/** What of an experiment's inputs decides how wide the learned vectors of time are. */
type TimeVectors = Pick<Inputs, 'timeOfDaySlots' | 'dayOfWeek'>;

/**
 * Why a network cannot be built for the inputs.
 *
 * @returns undefined where it can
 */
export function modelFault(model: NetworkModel, inputs: TimeVectors): Fault | undefined {
  const tables = (inputs.timeOfDaySlots > 0 ? 1 : 0) + (inputs.dayOfWeek ? 1 : 0);
  switch (model.name) {
    case 'staeformer': {
      const { stepWidth, timeWidth, adaptiveWidth, heads } = model;
      const width = stepWidth + tables * timeWidth + adaptiveWidth;
      if (width % heads === 0) return undefined;
      return {
        message:
          `expected heads that divide the ${width} columns of a step (${stepWidth} of its reading, ${tables} times ` +
          `${timeWidth} of its time, ${adaptiveWidth} of its place), got ${heads}`,
        path: ['model', 'heads'],
      };
    }
    case 'stid': {
      const { hidden, nodeEmbedding, embedding } = model;
      if (embedding !== 'concatenated') return undefined;
      const vectors = 1 + tables;
      const most = Math.floor((hidden - 1) / vectors);
      if (nodeEmbedding >= 1 && nodeEmbedding <= most) return undefined;
      const expected =
        most < 1 ? `a hidden width above ${vectors}` : `a length from 1 to ${most}, which leaves columns to the window`;
      return {
        message:
          `with embedding 'concatenated' ${vectors} learned vectors of that length stand beside the window in ${hidden} ` +
          `columns: expected ${expected}, got ${nodeEmbedding}`,
        path: ['model', 'nodeEmbedding'],
      };
    }
    default:
      return undefined;
  }
}

/**
 * Why a curriculum of horizons cannot be: one that never comes to the last horizon would judge a network by what it was
 * not trained for.
 *
 * @returns undefined where all horizons are open before the last update
 */
export function curriculumFault(
  training: Pick<Training, 'updates' | 'updatesPerHorizon'>,
  targetSteps: number,
): Fault | undefined {
  const { updates, updatesPerHorizon } = training;
  const opened = updatesPerHorizon * (targetSteps - 1);
  // That there are no updates is said of the updates.
  if (updates < 1 || opened < updates) return undefined;
  const most = Math.floor((updates - 1) / (targetSteps - 1));
  return {
    message: `expected at most ${most}, so that all ${targetSteps} horizons are in the loss before the last of ${updates} updates, got ${updatesPerHorizon}`,
    path: ['training', 'updatesPerHorizon'],
  };
}

/**
 * Why a learning rate cannot rise so long: it would never come to its peak. A warm-up that was left at its default is cut
 * short in a short training.
 */
export function warmUpFault({
  updates,
  warmUpUpdates,
}: Pick<Training, 'updates' | 'warmUpUpdates'>): Fault | undefined {
  if (updates < 1 || warmUpUpdates < updates || warmUpUpdates === DEFAULT_WARM_UP) return undefined;
  return {
    message: `expected fewer than the ${updates} updates, so that the learning rate comes to its peak, got ${warmUpUpdates}`,
    path: ['training', 'warmUpUpdates'],
  };
}

/**
 * Why quantiles cannot be forecast beside a point forecast of that loss.
 *
 * @returns undefined where they can: absolute errors make the point forecast a median
 */
export function quantileFault({ loss, quantiles }: Pick<Training, 'loss' | 'quantiles'>): Fault | undefined {
  if (quantiles.length === 0 || loss === 'absolute') return undefined;
  return {
    message: `quantiles stand around a median, which absolute errors give: expected loss absolute beside them, got ${loss}`,
    path: ['training', 'loss'],
  };
}

/**
 * Why views cannot be shown.
 *
 * @returns undefined where there are none, or something is changed in them
 */
export function viewsFault({
  views,
  lagNoise,
  hiddenNodes,
}: Pick<Training, 'views' | 'lagNoise' | 'hiddenNodes'>): Fault | undefined {
  if (views === 0 || lagNoise > 0 || hiddenNodes > 0) return undefined;
  return {
    message: `views differ by noise or hidden nodes: expected lagNoise or hiddenNodes above 0 beside ${views} views, got 0 of both`,
    path: ['training', 'views'],
  };
}

/** Why the form cannot be had with the inputs. */
export function formFault(form: Form, inputs: Pick<Inputs, 'profile'>): Fault | undefined {
  if (form !== 'deviation' || inputs.profile) return undefined;
  return {
    message: "form 'deviation' predicts deviations from the profile: it needs inputs.profile to be true",
    path: ['inputs', 'profile'],
  };
}

/**
 * Why a student cannot learn by a method.
 *
 * @returns undefined where it can
 */
export function methodFault(model: NetworkModel, method: Method): Fault | undefined {
  if (model.name !== 'nlinear' || !usesHidden(method)) return undefined;
  return {
    message: `the method ${method.name} compares hidden states, and NLinear has none: expected another method or student`,
    path: ['method'],
  };
}
