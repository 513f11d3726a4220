import { fieldNamed, type ConfigField } from './config-field.ts';

/** What is asked of the training after a compression; the rest has the defaults of that training. */
export function furtherFields(training: readonly ConfigField[]): ConfigField[] {
  return ['updates', 'learningRate', 'patience'].map((name) => fieldNamed(training, name));
}
