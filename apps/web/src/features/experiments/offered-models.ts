import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { ConfigField } from './config-field.ts';
import { draftConfig, sameModel, type DraftConfig, type TrainedModel } from './draft.ts';

type Option = Omit<ExperimentBuilderQuery['experimentOptions']['teachers'][number], 'sizes'>;

/** A model that moves to other sensors, or the n-th of those whose sizes nobody offers. */
export type ToldModel =
  | { readonly as: 'anySensors'; readonly name: string }
  | { readonly as: 'ownSizes'; readonly name: string; readonly number: number };

export interface OfferedModel {
  /** Unlike that of any other offered model, and the same in every language: kept drafts know it by this. */
  readonly label: string;
  /** In which words it is told where its label is not enough. */
  readonly told?: ToldModel | undefined;
  readonly description: string;
  readonly entry: TrainedModel;
}

/** Every model of the presets in its sizes, and the plain defaults of those that no preset has. */
export function offeredModels(
  options: readonly Option[],
  presets: readonly DraftConfig[],
  role: 'teachers' | 'students',
  training: readonly ConfigField[] = [],
): OfferedModel[] {
  const entries: TrainedModel[] = [];
  const defaults = Object.fromEntries(training.map(({ name, defaultValue }) => [name, defaultValue]));
  const add = (entry: TrainedModel) => {
    if (!entries.some((one) => sameModel(one.model, entry.model))) entries.push(entry);
  };
  for (const preset of presets) for (const entry of preset[role]) add(entry);
  for (const option of options) {
    if (entries.some((entry) => entry.model.name === option.name)) continue;
    const [model] = draftConfig({ teachers: [{ model: option.defaults }], students: [], seeds: 1 }).teachers;
    if (model !== undefined) add({ ...model, training: { ...defaults, updates: 600 } });
  }
  const offered = entries.map((entry) => {
    const option = options.find((one) => one.name === entry.model.name);
    return {
      label: modelName(option?.label ?? entry.model.name, entry.model),
      description: option?.description ?? '',
      entry,
    };
  });
  return offered.map((model) => ({
    ...model,
    label:
      model.label +
      distinction(
        model,
        offered.filter(({ label }) => label === model.label),
      ),
  }));
}

/** A model's name with its sizes of now: `STID-s 32/2`. */
export function modelName(label: string, model: TrainedModel['model']): string {
  const size = ['hidden', 'channels'].map((key) => model[key]).find((value) => typeof value === 'number');
  const { blocks } = model;
  const suffix = size === undefined ? '' : ` ${size}${typeof blocks === 'number' ? `/${blocks}` : ''}`;
  return `${label.replace(/ \d+(\/\d+)?$/, '')}${suffix}`;
}

/** Those of the students that can move to other sensors, each in that form. */
export function movableModels(
  options: ExperimentBuilderQuery['experimentOptions']['students'],
  training: readonly ConfigField[],
): OfferedModel[] {
  const movable = options.flatMap(({ movable: defaults, ...option }) =>
    defaults === null ? [] : [{ ...option, defaults }],
  );
  // Most have a namesake that is bound to its sensors.
  return offeredModels(movable, [], 'students', training).map((model) => ({
    ...model,
    label: `${model.label}, any sensors`,
    told: { as: 'anySensors', name: model.label },
  }));
}

/** The settings in which a model differs from those of the same label: `, node embedding 16`. */
function distinction(model: OfferedModel, alike: readonly OfferedModel[]): string {
  const differing = Object.entries(model.entry.model).filter(([key, value]) =>
    alike.some((other) => JSON.stringify(other.entry.model[key]) !== JSON.stringify(value)),
  );
  return differing
    .map(([key, value]) => `, ${key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()} ${String(value)}`)
    .join('');
}
