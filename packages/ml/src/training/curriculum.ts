/** Horizons that enter the loss one after another (Wu et al. 2020, MTGNN): near ones are learnt before far ones. */

/**
 * Number of horizons in the loss of an update: one at first, one more after every `updatesPerHorizon` updates.
 *
 * @param step the update, from 1
 * @param updatesPerHorizon 0 has all of them from the start
 */
export function openHorizons(step: number, updatesPerHorizon: number): number {
  return updatesPerHorizon === 0 ? Infinity : 1 + Math.floor((step - 1) / updatesPerHorizon);
}

/** Sets to 0, in masks [.., H], what lies beyond the first `open` horizons. */
export function closeHorizons(mask: Float32Array, targetSteps: number, open: number): void {
  if (open >= targetSteps) return;
  for (let at = 0; at < mask.length; at += targetSteps) mask.fill(0, at + open, at + targetSteps);
}
