/** What a regression reads of one window at a time: inputs and targets of all nodes, as the networks are shown them. */
import type { Inputs } from '../config/index.ts';
import {
  calendarFeatures,
  inputNumbers,
  memoryFeatures,
  WindowBatcher,
  type Batch,
  type PreparedData,
  type WindowPurpose,
} from '../data/index.ts';

/**
 * Holds one window at a time, on the scale that networks see. Who extends it writes the rows from `batch`, node by node.
 */
export class RegressionRows {
  protected readonly data: PreparedData;
  protected readonly inputs: Inputs;
  protected readonly batch: Batch;
  /** Number of means over past weeks of a node. */
  protected readonly memoryColumns: number;
  protected readonly covariateColumns: number;
  readonly #batcher: WindowBatcher;

  constructor(data: PreparedData, inputs: Inputs) {
    this.data = data;
    this.inputs = inputs;
    this.#batcher = new WindowBatcher(data, inputs);
    this.batch = this.#batcher.allocate(1);
    this.memoryColumns = memoryFeatures(inputs, data.protocol);
    this.covariateColumns = this.#batcher.covariateColumns;
  }

  /** Reads the window that begins at a step, in place of the one before. */
  load(start: number, purpose: WindowPurpose): void {
    this.#batcher.fill(Int32Array.of(start), this.batch, purpose);
  }

  /** Numbers that the rows are made with, beside the weights. */
  get inputNumbers(): number {
    return inputNumbers(this.data, this.inputs, { form: 'direct', channels: this.#batcher.covariateChannels });
  }

  /**
   * Number of inputs of a row, the 1 of its intercept counted.
   *
   * @param profileColumns that a row takes of the profile, where it is among the inputs
   */
  protected width(profileColumns: number): number {
    const { protocol, masked } = this.data;
    return (
      protocol.inputSteps * (masked ? 2 : 1) +
      (this.inputs.profile ? profileColumns : 0) +
      this.memoryColumns +
      calendarFeatures(this.inputs) +
      this.covariateColumns +
      1
    );
  }
}
