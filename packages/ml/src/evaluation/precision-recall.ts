/** Precision and recall over all thresholds of a score. */

export interface PrecisionRecall {
  /**
   * Average precision, Σ (R_k − R_{k−1}) P_k over the distinct scores from the highest: the area under the step-wise
   * curve, without the optimism of a linear interpolation (Davis and Goadrich 2006, "The Relationship Between
   * Precision-Recall and ROC Curves").
   */
  readonly averagePrecision: number;
  /** The score from which on events are called that gives the highest F1; of equal ones the highest. */
  readonly bestThreshold: number;
}

/**
 * @param positives scores of events, any order; sorted in place
 * @param negatives scores of the rest, any order; sorted in place
 * @returns null where there is no event
 */
export function precisionRecall(positives: Float32Array, negatives: Float32Array): PrecisionRecall | null {
  if (positives.length === 0) return null;
  positives.sort();
  negatives.sort();
  let [p, n] = [positives.length, negatives.length];
  let [area, recallBefore, bestF1, bestThreshold] = [0, 0, -1, 1];
  while (p > 0) {
    // Recall changes at scores of events alone; all that ties with one is called together with it.
    const threshold = positives[p - 1] ?? NaN;
    while (p > 0 && positives[p - 1] === threshold) p -= 1;
    while (n > 0 && (negatives[n - 1] ?? NaN) >= threshold) n -= 1;
    const hits = positives.length - p;
    const called = hits + negatives.length - n;
    const recall = hits / positives.length;
    area += (recall - recallBefore) * (hits / called);
    recallBefore = recall;
    const f1 = (2 * hits) / (called + positives.length);
    if (f1 > bestF1) [bestF1, bestThreshold] = [f1, threshold];
  }
  return { averagePrecision: area, bestThreshold };
}
