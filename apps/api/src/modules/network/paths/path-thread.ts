/** The thread that looks for ways: through a large network that takes long enough to keep others waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { PathOrder } from './messages.ts';
import { RoadMemory } from './road-memory.ts';

const memory = new RoadMemory(z.int().parse(workerData));

parentPort?.on('message', (order: PathOrder) => parentPort?.postMessage(memory.answer(order)));
