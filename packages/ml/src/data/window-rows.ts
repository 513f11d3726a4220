/**
 * The arrays of a batch that hold readings and profiles, filled by a small WebAssembly kernel (`window-rows.wat`): in half
 * the time of the same loop in JavaScript, which made up half of the smallest network's training step.
 */
import { sizeOf } from '../shape.ts';
import { kernelOf, memoryOf } from '../web-assembly.ts';
import { windowRowsModule } from './window-rows-module.ts';

const GROUP_BYTES = 16;
/** Nodes that the kernel reads and writes at once, so that it runs past the last node by one less at most. */
const NODES_AT_ONCE = 4;

interface Kernel {
  readonly observed: (...args: number[]) => void;
  readonly whole: (...args: number[]) => void;
}

/** What a window is filled from: tables [steps, nodes] and their scale. */
export interface WindowSource {
  readonly values: Float32Array;
  readonly mask: Uint8Array;
  readonly profile: Float32Array;
  readonly mean: number;
  readonly deviation: number;
}

export interface WindowRowsShape {
  readonly nodes: number;
  /** B */
  readonly windows: number;
  /** T */
  readonly inputSteps: number;
  /** H */
  readonly targetSteps: number;
}

type RowsName = 'lags' | 'lagMask' | 'last' | 'profileLags' | 'profile' | 'target' | 'targetMask';

/** Room for the rows of B windows, see `Batch` for what each array holds. */
export class WindowRows {
  readonly arrays: Readonly<Record<RowsName, Float32Array>>;
  private readonly shape: WindowRowsShape;
  private readonly kernel: Kernel;
  /** Where the arrays begin, and the tables of the window that is being written, [T + H, nodes]. */
  private readonly places: Readonly<Record<RowsName | 'values' | 'mask' | 'table', number>>;
  private readonly values: Float32Array;
  private readonly mask: Uint8Array;
  private readonly table: Float32Array;

  constructor(shape: WindowRowsShape) {
    this.shape = shape;
    const { nodes, windows, inputSteps, targetSteps } = shape;
    const window = (inputSteps + targetSteps) * nodes;
    let end = GROUP_BYTES; // 0 stands for none
    const place = (elements: number, bytes: number): number => {
      const from = end;
      end += Math.ceil((elements * bytes) / GROUP_BYTES) * GROUP_BYTES;
      return from;
    };
    const rows = (width: number): number => place((nodes + NODES_AT_ONCE - 1) * windows * width, 4);
    this.places = {
      values: place(window + NODES_AT_ONCE - 1, 4),
      table: place(window + NODES_AT_ONCE - 1, 4),
      mask: place(window + NODES_AT_ONCE - 1, 1),
      lags: rows(inputSteps),
      lagMask: rows(inputSteps),
      last: rows(1),
      profileLags: rows(inputSteps),
      profile: rows(targetSteps),
      target: rows(targetSteps),
      targetMask: rows(targetSteps),
    };
    const memory = memoryOf(end);
    this.kernel = kernelOf<Kernel>(windowRowsModule, memory);
    const view = (name: RowsName, width: number): Float32Array =>
      new Float32Array(memory.buffer, this.places[name], sizeOf([nodes, windows, width]));
    this.arrays = {
      lags: view('lags', inputSteps),
      lagMask: view('lagMask', inputSteps),
      last: view('last', 1),
      profileLags: view('profileLags', inputSteps),
      profile: view('profile', targetSteps),
      target: view('target', targetSteps),
      targetMask: view('targetMask', targetSteps),
    };
    this.values = new Float32Array(memory.buffer, this.places.values, window);
    this.table = new Float32Array(memory.buffer, this.places.table, window);
    this.mask = new Uint8Array(memory.buffer, this.places.mask, window);
  }

  /**
   * Writes one window.
   *
   * @param b place in the batch
   * @param start first input step; the window must lie in the tables
   * @param real whether its targets count; a repeated window has none
   */
  write(source: WindowSource, b: number, start: number, real: boolean): void {
    const { nodes, windows, inputSteps, targetSteps } = this.shape;
    const { mean } = source;
    const scale = 1 / source.deviation;
    const { places, kernel } = this;
    const [from, to] = [start * nodes, (start + inputSteps + targetSteps) * nodes];
    this.values.set(source.values.subarray(from, to));
    this.table.set(source.profile.subarray(from, to));
    this.mask.set(source.mask.subarray(from, to));
    const inputs = inputSteps * nodes;
    if (!real) this.mask.fill(0, inputs);
    const row = (name: RowsName, width: number): number => places[name] + 4 * b * width;
    const apart = (width: number): number => 4 * windows * width;
    kernel.observed(
      ...[places.values, places.mask, nodes, inputSteps],
      ...[row('lags', inputSteps), row('lagMask', inputSteps), apart(inputSteps)],
      ...[row('last', 1), apart(1), 1, mean, scale],
    );
    kernel.whole(places.table, nodes, inputSteps, row('profileLags', inputSteps), apart(inputSteps), mean, scale);
    kernel.observed(
      ...[places.values + 4 * inputs, places.mask + inputs, nodes, targetSteps],
      ...[row('target', targetSteps), row('targetMask', targetSteps), apart(targetSteps)],
      ...[0, 0, 0, mean, scale],
    );
    const future = places.table + 4 * inputs;
    kernel.whole(future, nodes, targetSteps, row('profile', targetSteps), apart(targetSteps), mean, scale);
  }
}
