/** The rows of a choice of models: each offered one in the sizes that it was given, and what else is chosen. */
import { sameModel, type TrainedModel } from './draft.ts';
import type { OfferedModel, ToldModel } from './offered-models.ts';

type Model = TrainedModel['model'];

/** Sizes that offered models were given in place of their own, by label. */
export type GivenSizes = Readonly<Record<string, Model>>;

export interface ModelRow {
  /** Of the offered model; the same whatever its sizes become. */
  readonly label: string;
  readonly told?: ToldModel | undefined;
  readonly description: string;
  /** What a tick takes in: the offered model in its sizes of now. */
  readonly entry: TrainedModel;
  /** Where it is chosen, how. */
  readonly active: TrainedModel | undefined;
  /** Whether its sizes are not those that it was offered with. */
  readonly isResized: boolean;
}

export function modelRows(
  offered: readonly OfferedModel[],
  chosen: readonly TrainedModel[],
  sizes: GivenSizes,
): ModelRow[] {
  const chosenAs = (model: Model) => chosen.find((one) => sameModel(one.model, model));
  return offered.map(({ label, told, description, entry }) => {
    const given = sizes[label];
    // Another preset brings the offered sizes back.
    const active = (given === undefined ? undefined : chosenAs(given)) ?? chosenAs(entry.model);
    const model = active?.model ?? given ?? entry.model;
    return { label, told, description, entry: { ...entry, model }, active, isResized: !sameModel(model, entry.model) };
  });
}

/**
 * The offered models, and one more for each chosen one that no row shows, lest something be trained that nobody sees.
 *
 * @param elsewhere models that other rows offer
 */
export function withUnseen(
  offered: readonly OfferedModel[],
  elsewhere: readonly OfferedModel[],
  chosen: readonly TrainedModel[],
  sizes: GivenSizes,
): OfferedModel[] {
  const rows = modelRows([...offered, ...elsewhere], chosen, sizes);
  const unseen = chosen.filter((one) => !rows.some(({ active }) => active === one));
  return [
    ...offered,
    ...unseen.map((entry, place): OfferedModel => {
      const alike = offered.find((one) => one.entry.model.name === entry.model.name);
      const name = alike?.label.replace(/ \d.*$/, '') ?? entry.model.name;
      // Not by its sizes: the row stays the same while they are written.
      return {
        label: `${name}, own sizes ${place + 1}`,
        told: { as: 'ownSizes', name, number: place + 1 },
        description: alike?.description ?? '',
        entry,
      };
    }),
  ];
}

/** Of networks that are alike in sizes and training, those after the first, by their places. */
export function repeatedNetworks(networks: readonly TrainedModel[]): number[] {
  return networks.flatMap((one, place) => {
    const first = networks.findIndex(
      (other) => sameModel(other.model, one.model) && JSON.stringify(other.training) === JSON.stringify(one.training),
    );
    return first < place ? [place] : [];
  });
}

/** The model of a run's config; one without a name where it has none. */
export function modelOf(config: unknown): Model {
  const model = typeof config === 'object' && config !== null && 'model' in config ? config.model : null;
  const isModel = typeof model === 'object' && model !== null && 'name' in model && typeof model.name === 'string';
  return isModel ? (model as Model) : { name: '' };
}
