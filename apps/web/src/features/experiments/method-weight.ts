/** Which weights a method of distillation may have. */

/** Whether the weight of a method is a share of the loss, the rest being the labels'. */
export function sharesLoss(name: string): boolean {
  return name === 'response' || name === 'shuffled-teacher';
}

export function isWeight(name: string, weight: number): boolean {
  return weight > 0 && weight <= (sharesLoss(name) ? 1 : 10);
}
