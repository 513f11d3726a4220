/** What every network that the form offers would cost, chosen or not, by the network. */
import type { ExperimentBuilderQuery, ExperimentPlanQuery } from '../../graphql/generated/graphql';
import { draftConfig, type DraftConfig, type TrainedModel } from './draft.ts';
import { modelRows, withUnseen, type GivenSizes } from './model-rows.ts';
import { movableModels, offeredModels, type OfferedModel } from './offered-models.ts';

type Options = Pick<ExperimentBuilderQuery['experimentOptions'], 'presets' | 'teachers' | 'students' | 'fields'>;
export type NetworkPrice = NonNullable<ExperimentPlanQuery['experimentPlan']['networkCosts'][number]>;

/** The most that are asked for at once. */
const MOST = 100;

/** The rows of a role: what presets and models offer, and whatever else is chosen. */
export function offeredOf(
  role: 'teachers' | 'students',
  options: Options,
  config: DraftConfig,
  sizes: GivenSizes,
): OfferedModel[] {
  const presets = options.presets.map((preset) => draftConfig(preset.config));
  return withUnseen(
    offeredModels(options[role], presets, role, options.fields.training),
    role === 'students' ? movableModels(options.students, options.fields.training) : [],
    config[role],
    sizes,
  );
}

/** Each network that a row shows, as it would be trained; none twice. */
export function shownNetworks(options: Options, config: DraftConfig, sizes: GivenSizes): TrainedModel[] {
  const rows = (['teachers', 'students'] as const).flatMap((role) => [
    ...modelRows(offeredOf(role, options, config, sizes), config[role], sizes),
    ...(role === 'students'
      ? modelRows(movableModels(options.students, options.fields.training), config.students, sizes)
      : []),
  ]);
  const networks = new Map(
    rows.map(({ active, entry }) => {
      const network = askedOf(active ?? entry);
      return [JSON.stringify(network), network] as const;
    }),
  );
  return [...networks.values()].slice(0, MOST);
}

/** What of an entry decides what it costs. */
function askedOf({ model, training }: TrainedModel): TrainedModel {
  return training === undefined ? { model } : { model, training };
}

export interface NetworkPrices {
  /** Undefined while it is not known. */
  readonly of: (network: TrainedModel) => NetworkPrice | undefined;
}

/**
 * Prices by network.
 *
 * @param networks what was asked for: model and training of each
 * @param prices the answer, in the same order
 */
export function networkPrices(networks: readonly unknown[], prices: readonly (NetworkPrice | null)[]): NetworkPrices {
  const known = new Map(
    networks.flatMap((network, place) => {
      const price = prices[place];
      return price === null || price === undefined ? [] : [[JSON.stringify(network), price] as const];
    }),
  );
  return { of: (network) => known.get(JSON.stringify(askedOf(network))) };
}
