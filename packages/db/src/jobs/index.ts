export { contracts, intervals, jobNames, parsePayload, type JobName, type JobPayload } from './contracts.ts';
export {
  createQueue,
  type Delivery,
  type JobFate,
  type JobHandler,
  type JobSender,
  type Queue,
  type QueueOptions,
} from './queue.ts';
