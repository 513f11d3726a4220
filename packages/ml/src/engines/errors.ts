/** Errors of the engines. */

/** A program, a feed or a state that does not fit what was declared. */
export class EngineUsageError extends Error {
  override readonly name = 'EngineUsageError';
}

/** A tfjs kernel that the tracing engine cannot express; the caller may fall back, visibly, to an eager engine. */
export class UnknownKernelError extends Error {
  override readonly name = 'UnknownKernelError';
  constructor(
    readonly kernel: string,
    detail = 'has no counterpart in the traced engine',
  ) {
    super(
      `tfjs kernel ${kernel} ${detail}; run this model on an eager engine (wasm) or write it with other operations`,
    );
  }
}

/** A program that cannot be recorded: it reads data back, or captures values that should be inputs. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}
