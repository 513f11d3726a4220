/** Engines: what runs the programs that the models are written as. The caller chooses one; nothing here does. */
export type { CompileOptions, Engine, Executable, Feed, Program, TensorSpec } from './engine.ts';
export { createEagerEngine, type EagerBackend } from './eager.ts';
export { EngineUsageError, TraceError, UnknownKernelError } from './errors.ts';
export { createTracedEngine } from './traced/engine.ts';
export { exportOnnx } from './traced/export-onnx.ts';
