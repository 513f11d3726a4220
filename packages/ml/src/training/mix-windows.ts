/**
 * Mixed windows (Zhang et al. 2018, "mixup: Beyond Empirical Risk Minimization"): each window of a batch becomes λ of itself
 * and 1 − λ of the next one, inputs and targets alike, with λ from Beta(α, α) for each window.
 *
 * The teacher's outputs are mixed as the labels are, so that no teacher is asked again: the student learns between the
 * windows what a teacher would say there if it were linear between them, also where neither has a label. Hidden states are
 * mixed likewise. That is a smoother teacher, not a wiser one; a control with the same mixing tells the two apart.
 *
 * Departures: λ is the larger of the two shares, so that a window stays nearer to itself and slots of the day and days of
 * the week, which cannot be mixed, are its own (as in MixMatch, Berthelot et al. 2019); what is missing in either window is
 * missing in the mixture.
 */
import type { Batch } from '../data/index.ts';
import type { RandomStream } from '../random/stream.ts';

/** What a training step is fed beside the batch. */
export interface TaughtArrays {
  /** [N, B, H] */
  readonly labelMask: Float32Array;
  /** [N, B, H], or empty without a teacher. */
  readonly teacher: Float32Array;
  readonly teacherMask: Float32Array;
  /** [N*B, C], or empty without hidden states. */
  readonly teacherHidden: Float32Array;
  readonly hiddenMask: Float32Array;
}

/**
 * Mixes the windows of a batch in place.
 *
 * @param alpha α ≥ 0; 0 leaves every window as it is, 1 draws λ uniformly
 */
export function mixWindows(
  batch: Batch,
  taught: TaughtArrays,
  { windows, alpha, random }: { readonly windows: number; readonly alpha: number; readonly random: RandomStream },
): void {
  if (alpha === 0 || windows < 2) return;
  const shares = Float64Array.from({ length: windows }, () => largerShare(alpha, random));
  const nodes = batch.last.length / windows;
  const { lags, last, profile, profileLags, memory, covariates, target, calendar, lagCalendar } = batch;
  const perNode = [lags, last, profile, profileLags, memory, covariates, target, taught.teacher, taught.teacherHidden];
  for (const values of perNode) {
    blend(values, nodes, shares, (own, next, share) => share * own + (1 - share) * next);
  }
  for (const values of [calendar, lagCalendar]) {
    blend(values, 1, shares, (own, next, share) => share * own + (1 - share) * next);
  }
  for (const mask of [batch.lagMask, batch.targetMask, taught.labelMask, taught.teacherMask, taught.hiddenMask]) {
    blend(mask, nodes, shares, (own, next) => own * next);
  }
}

/** Each window with the next one, the last with the first; of an array [groups, B, *]. */
function blend(
  values: Float32Array,
  groups: number,
  shares: Float64Array,
  mix: (own: number, next: number, share: number) => number,
): void {
  const windows = shares.length;
  const length = values.length / (groups * windows);
  const before = values.slice();
  for (let group = 0; group < groups; group += 1) {
    for (let window = 0; window < windows; window += 1) {
      const own = (group * windows + window) * length;
      const next = (group * windows + ((window + 1) % windows)) * length;
      const share = shares[window] ?? 1;
      for (let at = 0; at < length; at += 1) {
        values[own + at] = mix(before[own + at] ?? NaN, before[next + at] ?? NaN, share);
      }
    }
  }
}

/** max(λ, 1 − λ) with λ from Beta(α, α), 0 < α ≤ 1, drawn as Jöhnk 1964 has it. */
function largerShare(alpha: number, random: RandomStream): number {
  for (;;) {
    const [one, two] = [random.uniform() ** (1 / alpha), random.uniform() ** (1 / alpha)];
    const sum = one + two;
    if (sum > 1) continue;
    // With a small alpha both may be too small for a number: all of the window is its own then.
    return sum > 0 ? Math.max(one, two) / sum : 1;
  }
}
