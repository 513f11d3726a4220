/**
 * Fixed augmented views of train windows, and what a teacher says of them: student and teacher are shown the same view, as
 * Beyer et al. 2022 ("Knowledge distillation: A good teacher is patient and consistent") found best. Departure: there are K
 * views of a window in place of a new one each time, so that what the teacher said is kept and all students share one pass.
 *
 * Noise is measured on the z scale of whoever is shown a view: where a student sees a share of the labels, its scale, and
 * so its view, differs a little from that of a teacher with the archive.
 */
import type { Training } from '../config/index.ts';
import type { Batch } from '../data/index.ts';
import { RandomStream } from '../random/stream.ts';
import { augmentWindow } from './augment.ts';

/** What a network is shown of train windows beside the readings as they are. */
export type ViewsConfig = Pick<Training, 'views' | 'lagNoise' | 'hiddenNodes'>;

/** The fields of a training that say which views there are. */
export function viewsOf({ views, lagNoise, hiddenNodes }: Training): ViewsConfig {
  return { views, lagNoise, hiddenNodes };
}

/** What a teacher says of views. */
export interface TeacherViews {
  readonly of: ViewsConfig;
  /** There are views of every `stride`-th train window, from the first on. */
  readonly stride: number;
  /**
   * [K, ceil(W / stride), H, N] row-major, K the number of views, dataset unit or probability: the forecast of a view less that of the readings. It
   * is small, so that half precision has digits enough.
   */
  readonly differences: Float16Array;
}

/** The outputs of a teacher on views that are larger would not be kept between two students either. */
const MOST_BYTES = 192 * 1024 * 1024;

/**
 * Of one in how many train windows there are views: all, unless what a teacher says of them would not have room. It follows
 * from the sizes alone, so that a control, which has no teacher, sees the views of its student.
 */
export function viewStride(
  count: number,
  { windows, targetSteps, nodes }: { readonly windows: number; readonly targetSteps: number; readonly nodes: number },
): number {
  const bytes = count * windows * targetSteps * nodes * Float16Array.BYTES_PER_ELEMENT;
  return Math.max(1, Math.ceil(bytes / MOST_BYTES));
}

/**
 * Turns one window of a batch, in place, into a view of it: the same one whoever asks, in whatever batch.
 *
 * @param options.view from 1 to K; 0 leaves the readings as they are
 * @param options.trained place of the window among the train windows
 * @param options.place of the window in the batch
 * @param options.windows B, windows of the batch
 */
export function showView(
  batch: Batch,
  augmentation: Omit<ViewsConfig, 'views'>,
  options: { readonly view: number; readonly trained: number; readonly place: number; readonly windows: number },
): void {
  const { view, trained, place, windows } = options;
  if (view === 0) return;
  augmentWindow(batch, augmentation, { place, windows, random: new RandomStream(view, 'view', trained) });
}

/**
 * What a teacher says of one view of a window less what it says of the readings, [H, N].
 *
 * @param view from 1 to K
 * @param trained place of the window among the train windows, a multiple of the stride
 * @param size H*N
 */
export function saidOfView(
  { of, stride, differences }: TeacherViews,
  { view, trained, size }: { readonly view: number; readonly trained: number; readonly size: number },
): Float16Array {
  const kept = differences.length / (of.views * size);
  const from = ((view - 1) * kept + trained / stride) * size;
  return differences.subarray(from, from + size);
}
