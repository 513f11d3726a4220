/** Opens the engine that a worker was told to use, or the best one that works here. Runs in the training process alone. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import util from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { createEagerEngine, createTracedEngine, type Engine } from '@stillgraph/ml/engines';
import type { EngineWish } from '../env.ts';
import type { EngineInfo } from './outcome-message.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly info: EngineInfo;
}

const require = createRequire(import.meta.url);

/**
 * `auto` takes TensorFlow where it finds a GPU, else the traced engine, else TensorFlow on the CPU, else wasm: on a CPU the
 * traced engine is the fastest of the three.
 *
 * @throws Error when the one that was asked for does not work here
 */
export async function openEngine(wish: EngineWish, threads: number): Promise<OpenedEngine> {
  switch (wish) {
    case 'tensorflow': {
      const tensorflow = await loadTensorflow();
      if (typeof tensorflow === 'string') throw new Error(`STILLGRAPH_ENGINE=tensorflow: ${tensorflow}`);
      return openTensorflow(tensorflow, threads, 'asked for');
    }
    case 'traced':
      return openTraced(threads, 'asked for');
    case 'wasm':
      return openWasm('asked for');
    case 'auto':
      return openBest(threads);
  }
}

async function openBest(threads: number): Promise<OpenedEngine> {
  const tensorflow = await loadTensorflow();
  if (typeof tensorflow !== 'string' && tensorflow.gpu) {
    return openTensorflow(tensorflow, threads, `${tensorflow.name} found a GPU`);
  }
  const passedOver: string[] = [typeof tensorflow === 'string' ? tensorflow : `${tensorflow.name} found no GPU`];
  try {
    return await openTraced(threads, passedOver.join('; '));
  } catch (error) {
    passedOver.push(textOf(error));
  }
  if (typeof tensorflow !== 'string') return openTensorflow(tensorflow, threads, passedOver.join('; '));
  return openWasm(passedOver.join('; '));
}

async function openTraced(threads: number, reason: string): Promise<OpenedEngine> {
  const runtime = await import('onnxruntime-node').catch((error: unknown) => {
    throw new Error(`onnxruntime-node does not load (${textOf(error)})`, { cause: error });
  });
  const engine = await createTracedEngine(runtime, { threads });
  return opened(engine, reason, { 'onnxruntime-node': versionOf('onnxruntime-node') });
}

/** The fallback for a model that the traced engine cannot express. */
export async function openWasm(reason: string): Promise<OpenedEngine> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), sep));
  const engine = await createEagerEngine('wasm');
  return opened(engine, reason, { 'tfjs-backend-wasm': versionOf('@tensorflow/tfjs-backend-wasm') });
}

interface Tensorflow {
  readonly name: string;
  readonly gpu: boolean;
}

/** The first of the two packages that loads, or why neither does. */
async function loadTensorflow(): Promise<Tensorflow | string> {
  // tfjs-node 4.22 calls what Node 23 removed.
  Object.assign(util, { isNullOrUndefined: (value: unknown) => value === null || value === undefined });
  const packages = ['@tensorflow/tfjs-node-gpu', '@tensorflow/tfjs-node'];
  for (const name of packages) {
    try {
      require.resolve(name);
    } catch {
      continue; // not installed, which is usual: both are optional
    }
    try {
      await import(name);
      await tf.setBackend('tensorflow');
      const backend: unknown = tf.backend();
      const gpu =
        typeof backend === 'object' && backend !== null && 'isUsingGpuDevice' in backend && backend.isUsingGpuDevice;
      return { name, gpu: gpu === true };
    } catch (error) {
      return `${name} does not load (${textOf(error)})`;
    }
  }
  return 'tfjs-node is not installed';
}

async function openTensorflow(tensorflow: Tensorflow, threads: number, reason: string): Promise<OpenedEngine> {
  const engine = await createEagerEngine('tensorflow', { threads });
  return opened(engine, reason, { [tensorflow.name]: versionOf(tensorflow.name) });
}

function opened(engine: Engine, reason: string, versions: Record<string, string>): OpenedEngine {
  return {
    engine,
    info: {
      name: engine.name,
      threads: engine.threads,
      reason,
      versions: { node: process.versions.node, tfjs: tf.version_core, ...versions },
    },
  };
}

function versionOf(packageName: string): string {
  // The packages' exports may hide package.json: look for it upwards from the entry file.
  for (let folder = dirname(require.resolve(packageName)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const manifest: unknown = require(join(folder, 'package.json'));
      if (typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === packageName) {
        return 'version' in manifest && typeof manifest.version === 'string' ? manifest.version : 'unknown';
      }
    } catch {
      continue; // no package.json in this folder
    }
  }
  return 'unknown';
}

function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
