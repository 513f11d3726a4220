/** Experiments of before and after a change of the roads, and their runs beside each other. */

interface Experiment {
  readonly id: string;
  readonly config: unknown;
  readonly sweep: { readonly id: string } | null;
  readonly graph: {
    readonly networkVersion: {
      readonly id: string;
      readonly number: number;
      readonly network: { readonly id: string };
    } | null;
  };
}

interface Version {
  readonly id: string;
  readonly number: number;
  readonly networkId: string;
}

/**
 * Experiments that may be trained again on a version, newest first: those whose graph was made along an earlier version of its
 * network, or knows no roads at all.
 */
export function experimentsBefore<Of extends Experiment>(experiments: readonly Of[], version: Version): Of[] {
  return experiments.filter(({ sweep, graph: { networkVersion: made } }) => {
    if (sweep !== null) return false;
    return made === null || (made.network.id === version.networkId && made.number < version.number);
  });
}

/** The newest experiment of the same config on the version's own graph. */
export function experimentAfter<Of extends Experiment>(
  experiments: readonly Of[],
  before: Experiment,
  version: Version,
): Of | undefined {
  const config = ordered(before.config);
  return experiments.find(
    ({ id, graph, ...after }) =>
      id !== before.id && graph.networkVersion?.id === version.id && ordered(after.config) === config,
  );
}

/** JSON with the members of objects in one order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

interface Run {
  readonly id: string;
  readonly kind: string;
  readonly modelLabel: string;
  readonly methodLabel: string | null;
  readonly seed: number;
  readonly testMae: number | null;
  readonly experiment: { readonly id: string };
}

export interface RunPair {
  readonly name: string;
  readonly before: Run;
  readonly after: Run;
}

/** Networks of one configuration and seed, trained before and after; students first. */
export function runPairs(runs: readonly Run[], before: string, after: string): RunPair[] {
  const keyOf = ({ kind, modelLabel, methodLabel, seed }: Run) => JSON.stringify([kind, modelLabel, methodLabel, seed]);
  const later = new Map(runs.filter(({ experiment }) => experiment.id === after).map((run) => [keyOf(run), run]));
  const order = ['STUDENT', 'TEACHER'];
  return runs
    .filter(({ experiment, kind }) => experiment.id === before && order.includes(kind))
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .flatMap((run) => {
      const match = later.get(keyOf(run));
      const name = [run.modelLabel, run.methodLabel].filter((text) => text !== null).join(', ');
      return match === undefined ? [] : [{ name, before: run, after: match }];
    });
}
