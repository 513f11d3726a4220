/** Sigma on a slider: steps of equal ratio, around the deviation of the distances. */

export const SIGMA_STEPS = 200;
const [LEAST_SHARE, MOST_SHARE] = [0.01, 3];

/** Metres at a place of the slider, to three digits. @param deviation of the distances, metres; null before it is known */
export function sigmaAt(place: number, deviation: number | null): number {
  const ratio = (MOST_SHARE / LEAST_SHARE) ** (place / SIGMA_STEPS);
  return Number(((deviation ?? 1000) * LEAST_SHARE * ratio).toPrecision(3));
}

/** Where on the slider so many metres are; its ends hold what lies beyond them. */
export function sigmaPlace(metres: number, deviation: number | null): number {
  const share = metres / (deviation ?? 1000);
  const place = (SIGMA_STEPS * Math.log(share / LEAST_SHARE)) / Math.log(MOST_SHARE / LEAST_SHARE);
  return Math.round(Math.min(SIGMA_STEPS, Math.max(0, place)));
}
