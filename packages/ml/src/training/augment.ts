/** Changed inputs with unchanged targets: noise on what was read, nodes whose window is not seen. */
import type { Training } from '../config/index.ts';
import type { Batch, CovariateGroup } from '../data/index.ts';
import type { RandomStream } from '../random/stream.ts';

export type Augmentation = Pick<Training, 'lagNoise' | 'hiddenNodes'>;

/**
 * Changes the lags of a batch in place; profile, calendar and targets stay.
 *
 * A hidden node shows its profile in place of its readings, and its mask says that none was read; its means over past weeks, if there
 * are any, still hold its readings. Elsewhere each observed
 * lag gets normal noise of deviation `lagNoise`, on the z scale; a missing one goes on repeating the one before it.
 */
export function augment(batch: Batch, augmentation: Augmentation, random: RandomStream): void {
  augmentRows(batch, augmentation, { first: 0, apart: 1, random });
}

/**
 * Changes the lags of one window of a batch in place, as `augment` those of all.
 *
 * @param options.place of the window in the batch
 * @param options.windows B, windows of the batch
 */
export function augmentWindow(
  batch: Batch,
  augmentation: Augmentation,
  { place, windows, random }: { readonly place: number; readonly windows: number; readonly random: RandomStream },
): void {
  augmentRows(batch, augmentation, { first: place, apart: windows, random });
}

/** Rows are [N, B]. */
function augmentRows(
  { lags, lagMask, last, profileLags }: Batch,
  { lagNoise, hiddenNodes }: Augmentation,
  { first, apart, random }: { readonly first: number; readonly apart: number; readonly random: RandomStream },
): void {
  if (lagNoise === 0 && hiddenNodes === 0) return;
  const steps = lags.length / last.length;
  for (let row = first; row < last.length; row += apart) {
    const [from, to] = [row * steps, (row + 1) * steps];
    if (hiddenNodes > 0 && random.uniform() < hiddenNodes) {
      lags.set(profileLags.subarray(from, to), from);
      lagMask.fill(0, from, to);
      last[row] = profileLags[to - 1] ?? 0;
      continue;
    }
    if (lagNoise === 0) continue;
    let seen = 0;
    for (let at = from; at < to; at += 1) {
      if (lagMask[at] === 1) seen = (lags[at] ?? 0) + lagNoise * random.normal();
      lags[at] = seen;
    }
    last[row] = seen;
  }
}

/**
 * Takes sources of covariates away from windows of a batch, in place and for all nodes alike: their columns are 0, as where
 * nothing was observed (modality dropout; Neverova et al. 2016, "ModDrop: Adaptive Multi-Modal Gesture Recognition").
 *
 * @param options.windows B, windows of the batch
 * @param options.share probability that a source is absent from a window
 */
export function dropCovariates(
  covariates: Float32Array,
  groups: readonly CovariateGroup[],
  { windows, share, random }: { readonly windows: number; readonly share: number; readonly random: RandomStream },
): void {
  const columns = groups.at(-1)?.to ?? 0;
  if (share === 0 || columns === 0) return;
  const rows = covariates.length / columns;
  for (let window = 0; window < windows; window += 1) {
    for (const { from, to } of groups) {
      if (random.uniform() >= share) continue;
      for (let row = window; row < rows; row += windows) covariates.fill(0, row * columns + from, row * columns + to);
    }
  }
}
