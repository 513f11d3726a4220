/** The errors of this package: each names what was expected, what came, and where. */

/** Base of every expected error; `code` is stable and safe to store. */
export class MlError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An array or tensor has not the length or shape that the function documents. */
export class ShapeError extends MlError {
  constructor(where: string, expected: string, got: string) {
    super('SHAPE', `${where}: expected ${expected}, got ${got}`);
  }
}

/** The data cannot carry what was asked of them: too short a series, nothing observed, a graph of another size. */
export class DataError extends MlError {
  constructor(message: string) {
    super('DATA', message);
  }
}

/** A model's sizes do not go together, or not with the inputs that it was asked to read. */
export class ModelConfigError extends MlError {
  constructor(message: string) {
    super('MODEL_CONFIG', message);
  }
}

/** A loss or gradient became NaN or infinite; the run stops there. */
export class NonFiniteLossError extends MlError {
  constructor(
    readonly step: number,
    readonly value: number,
  ) {
    super(
      'NON_FINITE_LOSS',
      `the loss became ${value} at step ${step}; a smaller learning rate or a smaller clip norm usually helps`,
    );
  }
}

/** The run was asked to stop between two steps; a checkpoint was handed over before. */
export class RunInterruptedError extends MlError {
  constructor(readonly step: number) {
    super('INTERRUPTED', `the run was interrupted after step ${step}`);
  }
}
