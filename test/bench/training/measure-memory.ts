/** The process that trains one model for a few steps and prints its peak resident memory, megabytes. */
import { availableParallelism } from 'node:os';
import { openEngine } from '../../../apps/worker/src/training/engines.ts';
import { openProduct } from './product.ts';
import { workloads } from './workload.ts';

const [id = '', steps = ''] = process.argv.slice(2);
const [workload] = workloads([id]);
if (!workload) throw new Error(`there is no workload ${id}`);
const { engine } = await openEngine('traced', availableParallelism());
const product = await openProduct(workload, engine, { forward: false });
await product.timeSteps(Number(steps));
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
