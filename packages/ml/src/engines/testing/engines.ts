/** For tests alone: engines on what npm installed here. Production code is handed its engines by the worker. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { createEagerEngine } from '../eager.ts';
import type { Engine } from '../engine.ts';
import { createTracedEngine } from '../traced/engine.ts';

/** The wasm engine, its binary loaded from the installed package. */
export async function wasmEngine(): Promise<Engine> {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(dirname(main), sep));
  return createEagerEngine('wasm');
}

/** The slow reference engine: plain JavaScript. */
export function cpuEngine(): Promise<Engine> {
  return createEagerEngine('cpu');
}

/** ONNX Runtime, or undefined where npm could not install this optional package. */
export const runtime = await import('onnxruntime-node').catch(() => undefined);

/** The tracing engine on one thread. */
export function tracedEngine(): Promise<Engine> {
  if (!runtime) throw new Error('onnxruntime-node is not installed here');
  return createTracedEngine(runtime, { threads: 1 });
}
