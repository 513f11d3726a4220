/** Which runs may stand at one side of a comparison. */
interface Comparable {
  readonly id: string;
  readonly experiment: { readonly protocol: { readonly id: string } };
}

/**
 * Runs that the choice of one side offers: the candidates of the other side's protocol, and always the run that is
 * drawn, however old it is, so that the choice never shows another run than the map.
 *
 * @param candidates newest first
 * @param chosen the run of this side, when there is one
 * @param other the run of the other side, when there is one
 */
export function runOptions<Run extends Comparable>(
  candidates: readonly Run[],
  chosen: Run | undefined,
  other: Run | undefined,
): Run[] {
  const fitting = candidates.filter(
    (run) => other === undefined || run.experiment.protocol.id === other.experiment.protocol.id,
  );
  return chosen === undefined || fitting.some((run) => run.id === chosen.id) ? fitting : [chosen, ...fitting];
}
