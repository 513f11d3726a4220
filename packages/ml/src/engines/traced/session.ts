/** Runs a traced program by ONNX Runtime, with its state kept in two sets of buffers that take turns. */
import type * as ort from 'onnxruntime-node';
import type { Executable, Feed } from '../engine.ts';
import { sizeOf } from '../../shape.ts';
import { EngineUsageError } from '../errors.ts';
import type { Signature } from '../signature.ts';
import { outputName, writeOnnx } from './onnx.ts';
import type { Trace } from './trace.ts';
import { multiplications } from './work.ts';

type Ort = typeof ort;

/** Below so many multiplications a program runs on one thread: handing work over would cost as much as it saves. */
const WORTH_SHARING = 5e6;

/** Multiplications from which on a program is long, as a training step is; a forecast of one window is short. */
const LONG = 50e6;

/**
 * Microseconds that a thread without work looks for more before it sleeps. In a long program, enough to bridge the gap
 * between two operations: more keeps a core busy that other processes want (with 300, the steps of two trainings side by
 * side took 15 % longer). In a short one, enough to bridge the gap to the next forecast, since waking up would take as
 * long as the forecast itself.
 */
const PATIENCE_US = { long: 50, short: 300 };

/** A state: what the next run reads, and the buffer that it writes. */
interface Turn {
  values: Float32Array | undefined;
  spare: Float32Array;
}

/** A traced program as a session of ONNX Runtime; states stay in it between two runs, in pairs that take turns. */
export class TracedExecutable implements Executable {
  private readonly state = new Map<string, Turn>();
  private readonly constants = new Map<string, Float32Array>();
  private readonly inputNames: ReadonlySet<string>;
  private session: ort.InferenceSession | undefined;
  private disposed = false;

  constructor(
    private readonly runtime: Ort,
    private readonly threads: number,
    private readonly trace: Trace,
    private readonly signature: Signature,
    private readonly onDispose: () => void,
  ) {
    this.inputNames = new Set(Object.keys(signature.inputs));
    for (const input of signature.state.values())
      this.state.set(input, { values: undefined, spare: new Float32Array(sizeOf(signature.spec(input).shape)) });
  }

  set(name: string, values: Float32Array): void {
    this.checkAlive();
    this.signature.checkHeld(name, values);
    const turn = this.state.get(name);
    if (turn) {
      turn.values = values.slice();
      return;
    }
    this.constants.set(name, values.slice());
    // Constants are written into the model, where the runtime computes ahead what depends on them alone.
    void this.release();
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- other engines do wait here
  async get(name: string): Promise<Float32Array> {
    this.checkAlive();
    return this.held(name).slice();
  }

  async run(feeds: Readonly<Record<string, Feed>>, fetch: readonly string[]): Promise<Record<string, Float32Array>> {
    this.checkAlive();
    this.signature.checkFeeds(feeds);
    for (const name of fetch) this.checkFetch(name);
    for (const name of this.signature.held) this.held(name);
    this.session ??= await this.createSession();
    const wanted: Record<string, ort.Tensor | null> = {};
    for (const name of fetch) wanted[this.inFile(name)] = null;
    for (const [output, input] of this.signature.state)
      wanted[this.inFile(output)] = this.tensor(input, this.turn(input).spare);
    const results = await this.session.run(this.tensors(feeds), wanted);
    const fetched: Record<string, Float32Array> = {};
    for (const name of fetch)
      fetched[name] = this.floats(name, results[this.inFile(name)], this.signature.state.has(name));
    for (const input of this.signature.state.values()) this.takeTurn(input);
    return fetched;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.state.clear();
    this.constants.clear();
    this.onDispose();
    void this.release();
  }

  private async createSession(): Promise<ort.InferenceSession> {
    const inputs = Object.entries(this.trace.inputs).map(([name, value]) => {
      const constant = this.constants.get(name);
      return constant ? { name, value, constant } : { name, value };
    });
    const work = multiplications(Object.values(this.trace.outputs));
    const patience = work < LONG ? PATIENCE_US.short : PATIENCE_US.long;
    return this.runtime.InferenceSession.create(writeOnnx(inputs, this.trace.outputs), {
      executionProviders: ['cpu'],
      executionMode: 'sequential',
      intraOpNumThreads: work < WORTH_SHARING ? 1 : this.threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      // A plan of the memory of a whole run is made by a first run without one, whose memory the arena then keeps as well:
      // a third of the peak, for no time that could be measured.
      enableMemPattern: false,
      logSeverityLevel: 3,
      extra: { session: { intra_op: { spin_duration_us: String(patience) } } },
    });
  }

  private async release(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    await session?.release();
  }

  private tensors(feeds: Readonly<Record<string, Feed>>): Record<string, ort.Tensor> {
    const tensors: Record<string, ort.Tensor> = {};
    for (const [name, values] of Object.entries(feeds)) tensors[name] = this.tensor(name, values);
    for (const [name, { values }] of this.state) if (values) tensors[name] = this.tensor(name, values);
    return tensors;
  }

  private tensor(name: string, values: Feed): ort.Tensor {
    const dimensions = [...this.signature.spec(name).shape];
    if (values instanceof Float32Array) return new this.runtime.Tensor('float32', values, dimensions);
    if (values instanceof Int32Array) return new this.runtime.Tensor('int32', values, dimensions);
    return new this.runtime.Tensor('uint8', values, dimensions);
  }

  private floats(name: string, tensor: ort.Tensor | undefined, isState: boolean): Float32Array {
    const values = tensor?.data;
    if (!(values instanceof Float32Array))
      throw new EngineUsageError(`output ${name} is ${tensor?.type ?? 'absent'}; only float32 can be brought back`);
    return isState ? values.slice() : values;
  }

  private takeTurn(input: string): void {
    const turn = this.turn(input);
    const written = turn.spare;
    turn.spare = turn.values ?? new Float32Array(written.length);
    turn.values = written;
  }

  private turn(input: string): Turn {
    const turn = this.state.get(input);
    if (!turn) throw new EngineUsageError(`${input} is not state`);
    return turn;
  }

  private held(name: string): Float32Array {
    if (!this.signature.held.has(name)) throw new EngineUsageError(`${name} is neither state nor constant`);
    const values = this.state.get(name)?.values ?? this.constants.get(name);
    if (!values) throw new EngineUsageError(`${name} was never set; call set('${name}', values) first`);
    return values;
  }

  private inFile(output: string): string {
    return outputName(output, this.inputNames);
  }

  private checkFetch(name: string): void {
    if (!(name in this.trace.outputs))
      throw new EngineUsageError(
        `no output is called ${name}; there are ${Object.keys(this.trace.outputs).join(', ') || 'none'}`,
      );
  }

  private checkAlive(): void {
    if (this.disposed) throw new EngineUsageError('this executable was disposed');
  }
}
