export { hasSilentRunJob, preferRunJob } from './begun-runs.ts';
export {
  contracts,
  graphRecipeSchema,
  intervals,
  jobNames,
  MOST_NODES_FOR_DISTANCES,
  parsePayload,
  type GraphRecipe,
  type JobName,
  type JobPayload,
} from './contracts.ts';
export {
  createQueue,
  type Delivery,
  type JobFate,
  type JobHandler,
  type JobSender,
  type Queue,
  type QueueOptions,
} from './queue.ts';
