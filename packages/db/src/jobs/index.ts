export { hasSilentRunJob, preferRunJob } from './begun-runs.ts';
export { contracts, intervals, jobNames, parsePayload, type JobName, type JobPayload } from './contracts.ts';
export {
  graphRecipeSchema,
  MOST_CORRELATION_WORK,
  MOST_NODES_FOR_DISTANCES,
  networkVersionOf,
  type GraphRecipe,
} from './graph-recipe.ts';
export {
  junctionSchema,
  MOST_PATCHES,
  networkPatchSchema,
  segmentAttributesSchema,
  segmentSchema,
  type NetworkPatch,
} from './network-patch.ts';
export { networkWorkSchema, type NetworkWork } from './network-work.ts';
export {
  createQueue,
  type Delivery,
  type JobFate,
  type JobHandler,
  type JobSender,
  type Queue,
  type QueueOptions,
} from './queue.ts';
