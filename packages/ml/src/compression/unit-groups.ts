/** Which slices of a network's parameters belong to its hidden units: what is removed with each of them. */
import type { NetworkModel } from '../config/index.ts';
import { ModelConfigError } from '../errors.ts';
import type { ParameterLayout } from '../layers/parameters.ts';

/** Where each unit of a group has a slice in a parameter: a column (or an entry of a vector), or a row. */
export interface UnitSlices {
  readonly parameter: string;
  readonly axis: 'row' | 'column';
  /** How many times the units lie one after the other along the axis, as the gates of a recurrent unit do. */
  readonly times: number;
}

/** Units that are weighed against each other. */
export interface UnitGroup {
  readonly units: number;
  readonly slices: readonly UnitSlices[];
}

/** The same model with a share of its hidden units; at least one of each group. */
export function prunedModel(model: NetworkModel, keep: number): NetworkModel {
  const kept = (units: number): number => Math.max(1, Math.round(keep * units));
  switch (model.name) {
    case 'stid':
    case 'stid-s':
    case 'graph-stid':
    case 'graph-stid-s':
      return { ...model, inner: kept(model.inner ?? model.hidden) };
    case 'graph-wavenet':
    case 'graph-wavenet-tiny':
      return {
        ...model,
        gateChannels: kept(model.gateChannels ?? model.channels),
        endChannels: kept(model.endChannels),
      };
    case 'gru':
      return { ...model, hidden: kept(model.hidden) };
    default:
      throw new ModelConfigError(`the hidden units of ${model.name} cannot be removed`);
  }
}

/**
 * The groups of a model's hidden units.
 * @throws ModelConfigError for a model whose units cannot be removed
 */
export function unitGroups(model: NetworkModel, layout: ParameterLayout): UnitGroup[] {
  switch (model.name) {
    case 'stid':
    case 'stid-s':
      return blockGroups(model, 'inner');
    case 'graph-stid':
    case 'graph-stid-s':
      return blockGroups(model, 'mix');
    case 'graph-wavenet':
    case 'graph-wavenet-tiny':
      return waveNetGroups(model, layout);
    case 'gru':
      return [recurrentGroup(model.hidden, layout)];
    default:
      throw new ModelConfigError(`the hidden units of ${model.name} cannot be removed`);
  }
}

const column = (parameter: string, times = 1): UnitSlices => ({ parameter, axis: 'column', times });
const row = (parameter: string, times = 1): UnitSlices => ({ parameter, axis: 'row', times });
/** Where the output reads units: for the point forecast and, where there are any, for the quantiles around it. */
const outputRows = (layout: ParameterLayout): UnitSlices[] =>
  layout.entries.filter(({ name }) => /^output\/(spread\/)?weight$/.test(name)).map(({ name }) => row(name));
const affineColumns = (name: string): UnitSlices[] => [column(`${name}/weight`), column(`${name}/bias`)];

/** What lies between the two maps of a residual block. */
function blockGroups(
  { blocks, hidden, inner = hidden }: { blocks: number; hidden: number; inner?: number | undefined },
  first: 'inner' | 'mix',
): UnitGroup[] {
  return Array.from({ length: blocks }, (_, index) => {
    const block = `block${index + 1}`;
    return { units: inner, slices: [...affineColumns(`${block}/${first}`), row(`${block}/outer/weight`)] };
  });
}

/** The gated channels of each layer, and the hidden channels of the head. */
function waveNetGroups(
  model: Extract<NetworkModel, { name: 'graph-wavenet' | 'graph-wavenet-tiny' }>,
  layout: ParameterLayout,
): UnitGroup[] {
  const gated = model.gateChannels ?? model.channels;
  const layers = model.dilations.map((_, index): UnitGroup => {
    const layer = `layer${index + 1}`;
    const mix = layout.entries.find(({ name }) => name === `${layer}/mix/weight`);
    const slices = [
      ...affineColumns(`${layer}/filter`),
      ...affineColumns(`${layer}/gate`),
      row(`${layer}/skip/weight`),
      // A channel has a row beside the graph and one for each step along it.
      ...(mix ? [row(mix.name, (mix.shape[0] ?? gated) / gated)] : []),
    ];
    return { units: gated, slices };
  });
  return [...layers, { units: model.endChannels, slices: [...affineColumns('end'), ...outputRows(layout)] }];
}

/** The state of the recurrent unit: all that drives it has three columns a unit, one a gate. */
function recurrentGroup(hidden: number, layout: ParameterLayout): UnitGroup {
  const driving = layout.entries
    // The nodes' learned vectors may be as long as the gates are wide, and are no gates.
    .filter(({ name, shape }) => /^(context|step|cell)\/(?!nodes$)/.test(name) && shape.at(-1) === 3 * hidden)
    .map(({ name }) => column(name, 3));
  return { units: hidden, slices: [...driving, row('cell/hidden/weight'), ...outputRows(layout)] };
}
