/** The thread that looks for ways: through a large network that takes long enough to keep others waiting. */
import { parentPort } from 'node:worker_threads';
import type { PathOrder } from './messages.ts';
import { RoadMemory } from './road-memory.ts';

const memory = new RoadMemory();

parentPort?.on('message', (order: PathOrder) => parentPort?.postMessage(memory.answer(order)));
