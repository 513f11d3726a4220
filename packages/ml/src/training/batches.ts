/**
 * What a training step is fed. Everything is a function of the run's seed and the step's number, so that a resumed run
 * needs no cursor but the step, and a student and its control with the same seed and all labels see the same batches
 * and masks (with fewer, the control draws from the labelled windows alone).
 */
import type { Training } from '../config/index.ts';
import { logOdds, type Batch } from '../data/index.ts';
import type { Feed } from '../engines/index.ts';
import { batchFeeds } from '../inference/forward-program.ts';
import type { HiddenStates } from '../inference/hidden-states.ts';
import type { Network } from '../inference/network.ts';
import type { SamplingSpec } from '../layers/layer.ts';
import { KeepMasks } from '../random/keep-masks.ts';
import { RandomStream } from '../random/stream.ts';
import { sizeOf } from '../shape.ts';
import { droppedValues } from '../tensors/index.ts';
import { augment, dropCovariates, type Augmentation } from './augment.ts';
import { closeHorizons, openHorizons } from './curriculum.ts';
import { mixWindows, type TaughtArrays } from './mix-windows.ts';
import { shuffledWindows, UNTAUGHT } from './shuffled-windows.ts';
import { saidOfView, showView, viewStride, type TeacherViews } from './views.ts';

export interface BatchOptions
  extends
    Pick<Training, 'batchSize'>,
    Partial<Pick<Training, 'updatesPerHorizon' | 'covariateDropout' | 'mixup' | 'views' | keyof Augmentation>> {
  readonly seed: number;
  /** Places, among the train windows, that batches are drawn from. */
  readonly drawn: Int32Array;
  /** For each train window 1 where its labels may be used; all when left out. */
  readonly labelled?: Uint8Array;
  /**
   * The teacher's forecasts of the train windows, [W, H, N], dataset unit, or probabilities of an event; or the profile,
   * which stands in its place.
   */
  readonly teacher?: Float32Array | Float16Array | 'profile';
  /** Hidden states of the teacher's network on the train windows, for a method that compares them. */
  readonly hidden?: HiddenStates;
  /** What the teacher says of the `views`; needed beside its forecasts where there are some. */
  readonly teacherViews?: TeacherViews;
  /** Whether each window is taught by the teacher's forecast and states of another one (see `shuffledWindows`). */
  readonly shufflesTeacher?: boolean;
}

/** Batches of one run, made of its seed and the number of the update; its arrays are reused from one to the next. */
export class TrainingBatches implements TaughtArrays {
  private readonly room: Batch;
  readonly labelMask: Float32Array;
  readonly teacher: Float32Array;
  readonly teacherMask: Float32Array;
  readonly teacherHidden: Float32Array;
  readonly hiddenMask: Float32Array;
  private readonly dropout: KeepMasks;
  private readonly taughtBy: Int32Array | undefined;
  private readonly orders = new Map<number, Int32Array>();

  constructor(
    private readonly network: Network,
    private readonly options: BatchOptions,
  ) {
    const { model, batcher } = network;
    const { batchSize, teacher } = options;
    this.room = batcher.allocate(batchSize);
    this.labelMask = new Float32Array(this.room.targetMask.length);
    this.teacher = new Float32Array(teacher ? this.labelMask.length : 0);
    this.teacherMask = new Float32Array(this.teacher.length);
    this.teacherHidden = new Float32Array(this.room.last.length * (options.hidden?.width ?? 0));
    this.hiddenMask = new Float32Array(options.hidden ? this.room.last.length : 0);
    if (options.shufflesTeacher) {
      this.taughtBy = shuffledWindows(network.data, options.seed);
    }
    this.dropout = new KeepMasks(
      model.dropouts.map(({ name, rate, shape }) => ({
        name,
        size: sizeOf(shape(batchSize)),
        droppedValues: droppedValues(rate),
      })),
    );
  }

  /** Places of the windows of an update (from 1): each epoch takes every drawn window once, in a new order. */
  windows(step: number): Int32Array {
    const { batchSize, drawn } = this.options;
    return Int32Array.from({ length: batchSize }, (_, index) => {
      const position = (step - 1) * batchSize + index;
      const order = this.order(Math.floor(position / drawn.length));
      return order[position % drawn.length] ?? 0;
    });
  }

  /** Feeds of an update (from 1). The arrays are reused by the next call. */
  feeds(step: number): Record<string, Feed> {
    const { model, data, batcher } = this.network;
    const windows = this.windows(step);
    const { labelled } = this.options;
    batcher.fill(
      windows.map((window) => data.windows.train[window] ?? -1),
      this.room,
      'learning',
      labelled && Uint8Array.from(windows, (window) => labelled[window] ?? 0),
    );
    const {
      updatesPerHorizon = 0,
      lagNoise = 0,
      hiddenNodes = 0,
      covariateDropout = 0,
      mixup = 0,
      views = 0,
      seed,
    } = this.options;
    const shown = views > 0 ? this.shownViews(windows, step) : undefined;
    // A teacher's outputs count where it saw a reading, whatever is hidden of it in a view or by augmentation.
    const teacher = { ...this.teacherFeeds(windows, shown), ...this.hiddenFeeds(windows) };
    if (shown) {
      for (const [place, trained] of windows.entries()) {
        const view = shown[place] ?? 0;
        showView(this.room, { lagNoise, hiddenNodes }, { view, trained, place, windows: windows.length });
      }
    } else {
      augment(this.room, { lagNoise, hiddenNodes }, new RandomStream(seed, 'augmentation', step));
    }
    dropCovariates(this.room.covariates, batcher.covariateGroups, {
      windows: windows.length,
      share: covariateDropout,
      random: new RandomStream(seed, 'covariate dropout', step),
    });
    this.labelMask.set(this.room.targetMask);
    for (const mask of [this.labelMask, this.teacherMask]) {
      closeHorizons(mask, model.shape.targetSteps, openHorizons(step, updatesPerHorizon));
    }
    mixWindows(this.room, this, {
      windows: windows.length,
      alpha: mixup,
      random: new RandomStream(seed, 'mixup', step),
    });
    this.dropout.draw(new RandomStream(seed, 'dropout', step));
    const sampled = model.samplings.map((spec) => [spec.name, this.fedSteps(spec, step)] as const);
    return {
      ...batchFeeds(model.shape, this.room),
      target: this.room.target,
      labelMask: this.labelMask,
      ...teacher,
      ...this.dropout.masks,
      ...Object.fromEntries(sampled),
    };
  }

  /** Which view each window of an update is shown in, [B]: 0 for none, else from 1 on, all as likely. */
  private shownViews(windows: Int32Array, step: number): Int32Array {
    const { views = 0, seed } = this.options;
    const { data, model } = this.network;
    const stride = viewStride(views, { ...model.shape, windows: data.windows.train.length });
    const random = new RandomStream(seed, 'views', step);
    return windows.map((trained) => {
      const view = random.below(views + 1);
      return trained % stride === 0 ? view : 0;
    });
  }

  /** For each target step 1 where a decoder is fed the label of that step in this update, else 0. */
  private fedSteps({ name, decay }: SamplingSpec, step: number): Uint8Array {
    const random = new RandomStream(this.options.seed, 'sampling', name, step);
    const probability = decay / (decay + Math.exp((step - 1) / decay));
    return Uint8Array.from({ length: this.network.model.shape.targetSteps }, () =>
      Number(random.uniform() < probability),
    );
  }

  private order(epoch: number): Int32Array {
    const known = this.orders.get(epoch);
    if (known) return known;
    const order = this.options.drawn.slice();
    new RandomStream(this.options.seed, 'order', epoch).shuffle(order);
    // A batch touches the epoch before at most, unless an epoch is shorter than a batch.
    if (this.orders.size > 8) this.orders.clear();
    this.orders.set(epoch, order);
    return order;
  }

  /** The teacher's states of each node and window, on their own scale; 0, and not valid, where none were kept. */
  private hiddenFeeds(windows: Int32Array): Record<string, Feed> {
    const { hidden } = this.options;
    if (!hidden) return {};
    const { nodes, inputSteps } = this.network.model.shape;
    const { width, stride, scale, values } = hidden;
    const sources = this.sourcesOf(windows);
    this.listened(sources);
    windows.forEach((window, place) => {
      const source = sources[place] ?? window;
      const kept = source % stride === 0 && this.taughtBy?.[window] !== UNTAUGHT;
      for (let node = 0; node < nodes; node += 1) {
        const row = node * windows.length + place;
        const lags = this.room.lagMask.subarray(row * inputSteps, (row + 1) * inputSteps);
        this.hiddenMask[row] = kept && lags.includes(1) ? 1 : 0;
        const from = ((source / stride) * nodes + node) * width;
        const to = row * width;
        for (let channel = 0; channel < width; channel += 1) {
          this.teacherHidden[to + channel] = kept ? (values[from + channel] ?? NaN) / scale : 0;
        }
      }
    });
    return { teacherHidden: this.teacherHidden, hiddenMask: this.hiddenMask };
  }

  /**
   * The windows whose teacher each of the given ones is taught by, [B]. One that has none keeps its own: outputs that do not
   * count are finite all the same, as a loss multiplies them by their mask.
   */
  private sourcesOf(windows: Int32Array): Int32Array {
    return windows.map((window) => {
      const taughtBy = this.taughtBy?.[window] ?? window;
      return taughtBy === UNTAUGHT ? window : taughtBy;
    });
  }

  /** A teacher was listened to on those train windows. */
  private listened(windows: Int32Array): void {
    const { reads, windows: parts, protocol } = this.network.data;
    const starts = windows.map((window) => parts.train[window] ?? -1);
    reads.markWindows('taught', starts, 0, protocol.inputSteps + protocol.targetSteps);
  }

  /** @param shown view of each window, [B]; none where all are as they are */
  private teacherFeeds(windows: Int32Array, shown?: Int32Array): Record<string, Feed> {
    const { teacher, teacherViews } = this.options;
    if (!teacher) return {};
    const { model, data } = this.network;
    const { nodes, inputSteps, targetSteps } = model.shape;
    const { mean, deviation } = data.scaler;
    const size = targetSteps * nodes;
    const asOutput = data.event === null ? (value: number) => (value - mean) / deviation : logOdds;
    const sources = this.sourcesOf(windows);
    this.listened(sources);
    windows.forEach((window, place) => {
      const taughtBy = this.taughtBy?.[window] ?? window;
      const source = sources[place] ?? window;
      const view = source === window ? (shown?.[place] ?? 0) : 0;
      const differences =
        teacherViews && view > 0 ? saidOfView(teacherViews, { view, trained: window, size }) : undefined;
      for (let node = 0; node < nodes; node += 1) {
        const row = node * windows.length + place;
        const lags = this.room.lagMask.subarray(row * inputSteps, (row + 1) * inputSteps);
        const valid = taughtBy !== UNTAUGHT && lags.includes(1) ? 1 : 0;
        const from = source * size + node;
        for (let step = 0; step < targetSteps; step += 1) {
          const to = row * targetSteps + step;
          const at = step * nodes;
          const difference = differences?.[at + node] ?? 0;
          this.teacher[to] =
            teacher === 'profile' ? (this.room.profile[to] ?? NaN) : asOutput((teacher[from + at] ?? NaN) + difference);
          this.teacherMask[to] = valid;
        }
      }
    });
    return { teacher: this.teacher, teacherMask: this.teacherMask };
  }
}
