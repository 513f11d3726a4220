/** Which weights a method of distillation may have. */

const SHARES: readonly string[] = ['response', 'shuffled-teacher', 'smoothed-labels', 'profile-teacher'];

/** Whether the weight of a method is a share of the loss, the rest being the labels'. */
export function sharesLoss(name: string): boolean {
  return SHARES.includes(name);
}

export function isWeight(name: string, weight: number): boolean {
  return weight > 0 && weight <= (sharesLoss(name) ? 1 : 10);
}
