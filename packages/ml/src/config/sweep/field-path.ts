/** Reading and setting a field of a config by its path, `students.0.training.learningRate`. */

/** A path that leads nowhere, with what there is instead. */
export class FieldPathError extends Error {
  override readonly name = 'FieldPathError';
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The config with another value in one field; nothing of the given one changes.
 *
 * @throws FieldPathError where a field on the way is not there, naming those that are. The last one may be missing: the
 *   schema says whether it may be set.
 */
export function withField(config: unknown, path: string, value: unknown): unknown {
  const changed: unknown = structuredClone(config);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder = changed;
  const walked: string[] = [];
  for (const name of names) {
    holder = fieldOf(holder, name, walked);
    walked.push(name);
  }
  if (!isHolder(holder)) throw new FieldPathError(`${walked.join('.')} holds no fields, so that it has no "${last}"`);
  if (Array.isArray(holder)) fieldOf(holder, last, walked);
  holder[last] = structuredClone(value);
  return changed;
}

/** The value of a field; undefined where it is not set. */
export function fieldAt(config: unknown, path: string): unknown {
  let value = config;
  for (const name of path.split('.')) value = isHolder(value) ? value[name] : undefined;
  return value;
}

function fieldOf(holder: unknown, name: string, walked: readonly string[]): unknown {
  const where = walked.length === 0 ? 'the config' : walked.join('.');
  if (!isHolder(holder)) throw new FieldPathError(`${where} holds no fields, so that it has no "${name}"`);
  if (Object.hasOwn(holder, name) && !(Array.isArray(holder) && name === 'length')) return holder[name];
  const known = Object.keys(holder);
  const offer = known.length === 0 ? 'it has none' : `there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`;
  throw new FieldPathError(`${where} has no "${name}"; ${offer}`);
}
