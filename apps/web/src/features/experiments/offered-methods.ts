/** The methods of distillation that the builder offers: those of the API but the control, which is always trained. */
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { ConfigField } from './config-field.ts';
import { draftMethod, type DraftConfig } from './draft.ts';

type Method = DraftConfig['methods'][number];

export interface OfferedMethod {
  readonly name: string;
  /** The name as people read it: `Teacher-bounded`. */
  readonly title: string;
  readonly description: string;
  readonly defaults: Method;
  readonly fields: readonly ConfigField[];
}

type MethodOption = Omit<ExperimentBuilderQuery['experimentOptions']['methods'][number], 'tasks'>;

export function offeredMethods(methods: readonly MethodOption[]): OfferedMethod[] {
  return methods
    .filter(({ name }) => name !== 'none')
    .map(({ name, description, defaults, fields }) => ({
      name,
      title: methodTitle(name),
      description,
      defaults: draftMethod(defaults),
      fields,
    }));
}

/** `temporal-relation` as `Temporal relation`; words that the field joins stay joined. */
export function methodTitle(name: string): string {
  const words = name === 'teacher-bounded' ? name : name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts a method in with its defaults, or takes out all of that name. */
export function toggleMethod(chosen: readonly Method[], method: OfferedMethod): Method[] {
  const others = chosen.filter((one) => one.name !== method.name);
  return others.length === chosen.length ? [...chosen, method.defaults] : others;
}
